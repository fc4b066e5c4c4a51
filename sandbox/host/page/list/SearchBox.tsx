import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

interface SearchBoxProps {
  text: string;
  onSearch(text: string): void;
}

/** Searches 300 ms after the last key. Text that comes from the address replaces what stands there. */
export function SearchBox({ text, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const send = useDebouncedCallback((next: string) => {
    sent.current = next;
    onSearch(next);
  }, 300);

  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setTyped(text);
  }, [text]);

  return (
    <TextInput
      type="search"
      label="Search"
      placeholder="Name, domain, phone"
      size="sm"
      w={{ base: '100%', xs: 240 }}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        send(currentTarget.value.trim());
      }}
    />
  );
}
