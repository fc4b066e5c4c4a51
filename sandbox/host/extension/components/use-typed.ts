import { useEffect, useRef, useState } from 'react';

type Options<V> = {
  value: V | undefined;
  defaultValue: V | undefined;
  toText: (value: V) => string;
  /** Undefined for a text that means nothing; then the last value comes back. */
  fromText: (text: string) => V | undefined;
  onChange: ((value: V) => void) | undefined;
  onInput: ((value: V) => void) | undefined;
  onBlur: ((value: V) => void) | undefined;
  onFocus: ((value: V) => void) | undefined;
};

/**
 * A field that is typed into, with HubSpot's contract: `onInput` at each key, `onChange` when the value
 * is committed, which is when the field is left.
 */
export function useTyped<V>(options: Options<V>) {
  const { value, defaultValue, toText, fromText } = options;
  const given = value ?? defaultValue;
  const [text, setText] = useState(given === undefined ? '' : toText(given));
  const committed = useRef(text);
  const sent = useRef<string[]>([]);
  const givenText = value === undefined ? undefined : toText(value);

  useEffect(() => {
    if (givenText === undefined) return;
    const echo = sent.current.indexOf(givenText);
    sent.current = echo < 0 ? [] : sent.current.slice(echo + 1);
    if (sent.current.length > 0) return;
    committed.current = givenText;
    setText(givenText);
  }, [givenText]);

  const parsed = () => fromText(text);
  const tell = (handler: ((value: V) => void) | undefined, typed: string) => {
    const meant = fromText(typed);
    if (meant === undefined || !handler) return;
    sent.current.push(typed);
    handler(meant);
  };
  const commit = () => {
    if (text === committed.current) return;
    if (parsed() === undefined) return setText(committed.current);
    committed.current = text;
    tell(options.onChange, text);
  };

  return {
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => {
      const typed = event.currentTarget.value;
      setText(typed);
      tell(options.onInput, typed);
    },
    onFocus: () => tell(options.onFocus, text),
    onBlur: () => {
      commit();
      tell(options.onBlur, text);
    },
  };
}
