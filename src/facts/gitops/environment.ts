import { overLines } from '../../kernel/over-lines.ts';

const words = new RegExp(
  overLines`
    (?:^|[^a-z0-9])(
      production|prod|prd|live|staging|stage|stg|preprod|pre-prod|development|develop|dev|testing|test|
      tst|qa|uat|preview|sandbox|integration|canary
    )(?:$|[^a-z]|\d)
  `,
  'iu',
);

export type Place = {
  readonly path: string;
  readonly name: string;
  readonly cluster: string;
  readonly namespace: string;
  readonly file: string;
};

/** Whether it is one by its name, and not only a namespace. */
export function namesEnvironment(text: string): boolean {
  return words.test(text);
}

/** The environment that a path, a name, a cluster, a namespace or the file itself speaks of. */
export function environmentOf({ path, name, cluster, namespace, file }: Place): string {
  for (const text of [path, name, cluster, namespace, file]) {
    const word = words.exec(text.slice(0, 500))?.[1];
    if (word !== undefined) return word.toLowerCase();
  }
  return namespace === '' ? cluster : namespace;
}
