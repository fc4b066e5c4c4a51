import { useEffect, useState } from 'react';

const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** The file that was last dropped anywhere on the page; `drop` is called for each. */
export function useDroppedFile(drop: () => void): File | undefined {
  const [file, setFile] = useState<File>();
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (holdsFile(event)) event.preventDefault();
    };
    const take = (event: DragEvent) => {
      const [first] = event.dataTransfer?.files ?? [];
      if (!first) return;
      event.preventDefault();
      setFile(first);
      drop();
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', take);
    };
  }, [drop]);
  return file;
}
