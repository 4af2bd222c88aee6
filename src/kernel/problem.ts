/** What a person can mend: what is wrong, where, why it matters, and what to do about it. */
export type Problem = {
  readonly what: string;
  readonly where?: string;
  readonly why?: string;
  readonly fix?: string;
  /** Names its translations in `templates/say/problem-<id>.<language>.md`, which `facts` fill. */
  readonly id?: string;
  readonly facts?: Readonly<Record<string, string>>;
};

export function describe(problem: Problem): string {
  const where = problem.where === undefined ? '' : `${problem.where}: `;
  const rest = [problem.why, problem.fix].filter((part) => part !== undefined);
  return [`${where}${problem.what}`, ...rest]
    .map(sentence)
    .join(' ')
    .replaceAll(/\n (?! )/gu, '\n');
}

function sentence(text: string): string {
  return /[.!?:。！？\n]$/u.test(text) ? text : `${text}.`;
}
