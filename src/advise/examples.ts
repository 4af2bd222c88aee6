import type { Material } from './question.ts';

/** What people of a repository thought of an earlier answer. */
export type Example = {
  readonly id: string;
  readonly asked: string;
  readonly said: string;
  readonly verdict: 'good' | 'bad' | 'edited';
  /** Why, or what they made of it. */
  readonly because: string;
};

/** Earlier answers of a kind and what became of them, so that the same mistake is not made twice. */
export function examplesMaterial(examples: readonly Example[]): Material[] {
  if (examples.length === 0) return [];
  const lines = examples.map(({ asked, said, verdict, because }) =>
    [
      `asked: ${asked}`,
      `answered: ${said}`,
      `${verdicts[verdict]}${because === '' ? '' : `: ${because}`}`,
    ].join('\n'),
  );
  return [
    { heading: 'What people here thought of earlier answers', text: lines.join('\n\n').slice(0, 4000) },
  ];
}

const verdicts = {
  good: 'they found it right',
  bad: 'they found it wrong',
  edited: 'they changed it before they took it',
} as const;
