import { present } from '../kernel/present.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

/** Where questions go. */
export type ModelSettings = {
  readonly baseUrl: string;
  readonly model: string;
  readonly key: string;
  /** Azure's older addresses want one. */
  readonly apiVersion?: string;
  /** Milliseconds for one question with all its attempts. */
  readonly deadline: number;
  /** Tokens that question and answer may have together; servers cut off silently what is more. */
  readonly context?: number;
  /** For a million tokens. */
  readonly price?: { readonly input: number; readonly output: number };
  /** Of a day, for an installation, whatever its repositories allow themselves. */
  readonly budget?: { readonly calls: number; readonly tokens: number; readonly money?: number };
};

/** What a hundred conversations may use that say nothing else. */
export const usualBudget = { calls: 5000, tokens: 50_000_000 } as const;

/** Milliseconds, unless something else is said. */
export const usualDeadline = 60_000;

/** What the client says where a server wants no key. */
export const noKey = 'none';

type Variables = Readonly<Record<string, string | undefined>>;

/** `LLM_*`, else the usual `OPENAI_*`. Undefined where neither is set; half a configuration is a Problem. */
export function readModel(env: Variables): Result<ModelSettings | undefined> {
  const key = first(env, 'LLM_API_KEY', 'OPENAI_API_KEY');
  const baseUrl = first(env, 'LLM_BASE_URL', 'OPENAI_BASE_URL');
  const model = first(env, 'LLM_MODEL', 'OPENAI_MODEL');
  if (key === undefined && baseUrl === undefined && model === undefined) return ok(undefined);
  // Many machines have this one set for something else; alone it asks for nothing here.
  const isOnlyKey = baseUrl === undefined && model === undefined && first(env, 'LLM_API_KEY') === undefined;
  if (isOnlyKey) return ok(undefined);
  const wrong = [
    modelComplaint(model),
    urlComplaint(baseUrl),
    keyComplaint(key, baseUrl),
    ...numberComplaints(env),
  ];
  const complaints = wrong.filter((line) => line !== undefined);
  return complaints.length > 0 ? fail(problemOf(complaints)) : ok(settingsOf(env, { key, baseUrl, model }));
}

type Named = {
  readonly key: string | undefined;
  readonly baseUrl: string | undefined;
  readonly model: string | undefined;
};

function settingsOf(env: Variables, { key, baseUrl, model }: Named): ModelSettings {
  const [input, output] = [numberOf(env, 'LLM_PRICE_INPUT'), numberOf(env, 'LLM_PRICE_OUTPUT')];
  const apiVersion = first(env, 'LLM_API_VERSION', 'OPENAI_API_VERSION');
  const hasPrice = input !== undefined || output !== undefined;
  return present({
    baseUrl: addressOf(baseUrl ?? 'https://api.openai.com/v1', { model, apiVersion }),
    model: model ?? '',
    // Servers on one's own machine want none, the client wants something.
    key: key ?? noKey,
    deadline: (numberOf(env, 'LLM_TIMEOUT_SECONDS') ?? usualDeadline / 1000) * 1000,
    context: numberOf(env, 'LLM_CONTEXT_TOKENS'),
    apiVersion,
    price: hasPrice ? { input: input ?? 0, output: output ?? 0 } : undefined,
    budget: budgetOf(env),
  });
}

function budgetOf(env: Variables): ModelSettings['budget'] {
  return present({
    calls: numberOf(env, 'LLM_BUDGET_CALLS') ?? usualBudget.calls,
    tokens: numberOf(env, 'LLM_BUDGET_TOKENS') ?? usualBudget.tokens,
    money: numberOf(env, 'LLM_BUDGET_MONEY'),
  });
}

type Deployment = { readonly model: string | undefined; readonly apiVersion: string | undefined };

/** With a version of the API, Azure has each model under an address of its own, which is named like its deployment. */
function addressOf(url: string, { model, apiVersion }: Deployment): string {
  const plain = url.replace(/\/+$/u, '');
  const isBare = apiVersion !== undefined && /^https?:\/\/[^/]+(?:\/openai)?$/u.test(plain);
  if (!isBare) return plain;
  return `${plain.replace(/\/openai$/u, '')}/openai/deployments/${encodeURIComponent(model ?? '')}`;
}

function first(env: Variables, ...names: readonly string[]): string | undefined {
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
}

function modelComplaint(model: string | undefined): string | undefined {
  return model === undefined
    ? 'LLM_MODEL is missing: the name of the model as the endpoint calls it'
    : undefined;
}

function urlComplaint(url: string | undefined): string | undefined {
  if (url === undefined || /^https?:\/\/[^\s/]+/u.test(url)) return undefined;
  return 'LLM_BASE_URL is not an http(s) address: write https://host/v1';
}

function keyComplaint(key: string | undefined, url: string | undefined): string | undefined {
  return key === undefined && url === undefined
    ? 'LLM_API_KEY is missing, and without LLM_BASE_URL the endpoint is one that wants a key'
    : undefined;
}

const numbers = [
  'LLM_TIMEOUT_SECONDS',
  'LLM_CONTEXT_TOKENS',
  'LLM_PRICE_INPUT',
  'LLM_PRICE_OUTPUT',
  'LLM_BUDGET_CALLS',
  'LLM_BUDGET_TOKENS',
  'LLM_BUDGET_MONEY',
] as const;

function numberComplaints(env: Variables): readonly (string | undefined)[] {
  return numbers.map((name) => {
    const text = env[name];
    const isFine = text === undefined || text === '' || (Number.isFinite(Number(text)) && Number(text) >= 0);
    return isFine ? undefined : `${name} is not a number`;
  });
}

function numberOf(env: Variables, name: (typeof numbers)[number]): number | undefined {
  const text = env[name];
  return text === undefined || text === '' ? undefined : Number(text);
}

function problemOf(complaints: readonly string[]) {
  return {
    what: `the model cannot be used:${complaints.map((line) => `\n  - ${line}`).join('')}\n`,
    where: 'environment',
    fix: 'Set what is missing, or unset all LLM_* and OPENAI_* variables to work by rules alone',
  };
}
