/** Works out once what is asked several times in short order; what it gives is shared, and never changed. */
export function remembered<On extends object, T extends object>(
  work: (text: string, on: On) => T,
  most = 32,
): (text: string, on: On) => T {
  const all = new WeakMap<On, Map<string, T>>();
  return (text, on) => {
    const known = all.get(on) ?? new Map<string, T>();
    all.set(on, known);
    const made = known.get(text) ?? work(text, on);
    // What was asked last is forgotten last.
    known.delete(text);
    known.set(text, made);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return made;
  };
}
