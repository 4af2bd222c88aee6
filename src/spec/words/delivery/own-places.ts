const mark = 'place__';

/** What a team calls a place of its own, as readers of environments are shown it. */
export const ownPlace = `${mark}[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?`;

export function asPlace(name: string): string {
  return `${mark}${name.toLowerCase()}`;
}

export function isOwnPlace(name: string): boolean {
  return name.startsWith(mark);
}

/** As people call it. */
export function placesAsSaid(text: string): string {
  return text.replaceAll(mark, '');
}
