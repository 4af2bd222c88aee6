import type { XmlElement } from './parse.ts';

/** The elements at the end of a path of names, in order. */
export function elements(from: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] {
  let here: readonly XmlElement[] = from === undefined ? [] : [from];
  for (const name of path)
    here = here.flatMap((element) => element.children.filter((one) => one.name === name));
  return here;
}

export function element(from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return elements(from, ...path)[0];
}

/** The text at a path; undefined where it is empty. */
export function textAt(from: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = element(from, ...path)?.text;
  return text === '' ? undefined : text;
}
