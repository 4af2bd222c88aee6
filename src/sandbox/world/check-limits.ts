import { invalid, Refusal } from './refusal.ts';
import type { Annotation, CheckAction, CheckConclusion, CheckStatus } from './rows-machines.ts';

export type CheckOutput = {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly text?: string | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
};

type Asked = {
  readonly status?: CheckStatus | undefined;
  readonly conclusion?: CheckConclusion | undefined;
  readonly output?: CheckOutput | undefined;
  readonly actions?: readonly CheckAction[] | undefined;
};

const longestText = 65_535;
const mostAnnotations = 50;
const mostActions = 3;
const longest = { label: 20, description: 40, identifier: 20 } as const;

/** GitHub's limits on one request about a check run. */
export function requireCheckFits({ status, conclusion, output, actions = [] }: Asked): void {
  if (status === 'completed' && conclusion === undefined) {
    throw invalid([{ resource: 'CheckRun', code: 'missing_field', field: 'conclusion' }]);
  }
  if (output !== undefined) requireOutputFits(output);
  requireCount(actions.length, mostActions);
  for (const action of actions) requireActionFits(action);
}

function requireOutputFits({ summary, text, annotations = [] }: CheckOutput): void {
  requireTextFits('summary', summary);
  requireTextFits('text', text);
  requireCount(annotations.length, mostAnnotations);
}

function requireCount(count: number, most: number): void {
  if (count <= most) return;
  throw new Refusal(
    422,
    `Invalid request.\n\nNo more than ${most} items are allowed; ${count} were supplied.`,
  );
}

function requireTextFits(field: string, text: string | undefined): void {
  if (text === undefined || Buffer.byteLength(text) <= longestText) return;
  const message = `${field} exceeds a maximum bytesize of ${longestText}`;
  throw invalid([{ resource: 'CheckRun', code: 'custom', field, message }]);
}

function requireActionFits(action: CheckAction): void {
  for (const [field, most] of Object.entries(longest)) {
    const { length } = action[field as keyof CheckAction];
    if (length <= most) continue;
    const message = `Invalid request.\n\nOnly ${most} characters are allowed; ${length} were supplied.`;
    throw new Refusal(422, message);
  }
}
