/** The name of a host as people write it, without what may stand before or behind it. */
export const host = String.raw`(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}`;

/** Where a program is reached, as one group: a name with or without its domain, its scheme and its port. */
export const address = String.raw`((?:[a-z]{2,12}://)?[a-z0-9][\w-]{0,60}(?:\.[\w-]{1,60}){0,8}(?::\d{2,5})?)`;
