/** What runs containers, as people call several of it and one. */
const runs: readonly (readonly [several: string, one: string])[] = [
  ['deployments', 'Deployment'],
  ['stateful ?-?sets', 'StatefulSet'],
  ['daemon ?-?sets', 'DaemonSet'],
  ['pods', 'Pod'],
  ['cron ?-?jobs', 'CronJob'],
  ['jobs', 'Job'],
];

export const severalThatRun = runs.map(([several]) => several).join('|');
export const oneThatRuns = runs.map(([several]) => several.replace(/s$/u, '')).join('|');

/** The kind that somebody means by its plural. */
export function oneOf(said: string): string {
  return runs.find(([several]) => new RegExp(`^(?:${several})$`, 'iu').test(said))?.[1] ?? '';
}

/** What one of them may be called where nothing but its place tells that it is a name. */
export const surely = String.raw`[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){1,6}`;
const nothing = String.raw`(?!(?:the|an?|all|each|both|either|with|for|in|of|and|it|they|which|that|this|one|two|three|please|their|its)(?![\w.-]))`;
export const perhaps = String.raw`${nothing}[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6}`;

/** What goes on behind a name that is told of. */
export const does = String.raw`(?:runs|uses|employs|has|gets|is|with|takes|carries|executes|keeps|starts|based\son|built\sfrom|from)`;

/** How people ask for one. */
export const making = String.raw`(?:(?:please\s)?(?:create|write|define|add|make|provide|give\sme|(?:i|we)\s(?:need|want|would\slike|will\shave))\s(?:also\s)?)`;
