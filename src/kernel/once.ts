/** What is worked out when it is first asked for, and then kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The same for each of many: kept as long as that is there. */
export function oncePer<On extends object, T>(make: (on: On) => T): (on: On) => T {
  const known = new WeakMap<On, { readonly made: T }>();
  return (on) => {
    const kept = known.get(on) ?? { made: make(on) };
    known.set(on, kept);
    return kept.made;
  };
}
