const until = /\buntil\s+(\d{4}-\d{2}-\d{2})\b/iu;

/** The last day on which a waiver counts, where its reason names one: `pinned elsewhere until 2027-01-31`. */
export function endOf(reason: string): string | undefined {
  return until.exec(reason)?.[1];
}

/** Whether that day has passed; an unknown today ends nothing. */
export function isOver(last: string | undefined, today: string): boolean {
  return last !== undefined && last < today;
}
