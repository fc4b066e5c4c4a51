import { useLocalStorage } from '@mantine/hooks';

/** A list under a name; `address` is its query string. */
export interface SavedView {
  name: string;
  address: string;
}

/** The views that were saved in this browser, and how they are changed. */
export function useSavedViews() {
  const [views, setViews] = useLocalStorage<SavedView[]>({
    key: 'saved-views',
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const without = (name: string) => views.filter((view) => view.name !== name);
  return {
    views,
    /** A view of the same name is replaced. */
    save: (view: SavedView) => setViews([...without(view.name), view]),
    remove: (name: string) => setViews(without(name)),
  };
}
