/** A label with its value, or several of them. */
const label = String.raw`["'\x60]?[a-z][\w./-]{0,80}=["'\x60]?\w(?:[\w.-]{0,60}\w)?["'\x60]?`;
export const labels = `(${label}(?:,\\s?${label}){0,4})`;

/** What pods may be called ahead of their labels. */
export const pods = String.raw`(?:(?:the\s|all\s)?(?:the\s)?pods\s(?:(?:with|labelled|labeled|carrying|having)\s)?(?:(?:the\s)?labels?\s)?)?`;

/** A port, or the first and the last of several. */
export const port = String.raw`(?:(?:\s(?:on|over|via|at))?\s(?:(?:TCP\s)?ports?\s|TCP\s)?(\d{2,5}(?:-\d{2,5})?)(?![\w.]))?`;

/** One space or the end of a line for each space of a pattern. */
export const spaced = (pattern: string, flags = 'giu'): RegExp =>
  new RegExp(pattern.replaceAll(' ', '\\s'), flags);

export const on = (said: string | undefined): string => {
  if (said === undefined) return '';
  return said.includes('-') ? ` on ports ${said}` : ` on port ${said}`;
};
