const enough = 64 * 1024;

/** Gathers small writes. */
export function writerTo(out: (text: string) => void): { write: (text: string) => void; flush: () => void } {
  let parts: string[] = [];
  let size = 0;
  function flush(): void {
    if (size > 0) out(parts.join(''));
    parts = [];
    size = 0;
  }
  return {
    flush,
    write: (text) => {
      parts.push(text);
      size += text.length;
      if (size >= enough) flush();
    },
  };
}
