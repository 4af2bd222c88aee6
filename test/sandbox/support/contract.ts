import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { createRouter } from '../../../src/sandbox/http/router.ts';
import { operations } from '../../../src/sandbox/rest/operations.ts';

type Described = {
  readonly query: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
};

const file = join(import.meta.dirname, '../contract/github.json');
const extract = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly operations: Readonly<Record<string, Described>>;
};

export type Contract = {
  /** A `fetch` that holds every request and answer against GitHub's own description. */
  readonly fetch: typeof fetch;
  readonly violations: string[];
  /** `route status` of everything that was seen. */
  readonly seen: Set<string>;
};

export const describedRoutes: readonly string[] = Object.keys(extract.operations);

export function openContract(): Contract {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true, logger: false });
  ajv.addSchema(extract, 'github');
  const route = createRouter(operations);
  const violations: string[] = [];
  const seen = new Set<string>();

  function validator(...path: readonly string[]): ValidateFunction {
    const pointer = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const validate = ajv.getSchema(`github#/${pointer.join('/')}`);
    if (validate === undefined) throw new Error(`no schema at ${path.join(' ')}`);
    return validate;
  }

  function judge(what: string, validate: ValidateFunction, value: unknown): void {
    if (validate(value)) return;
    for (const { instancePath, message, params } of validate.errors ?? [])
      violations.push(`${what}: ${instancePath} ${message} ${JSON.stringify(params)}`);
  }

  function judgeExchange(request: Request, text: string, answer: { status: number; body: string }): void {
    const url = new URL(request.url);
    const name = route(request.method, url.pathname.replace('/api/v3', ''))?.operation.route ?? '';
    const described = extract.operations[name];
    if (described === undefined) return;
    const { status } = answer;
    seen.add(`${name} ${status}`);
    const isRefused = status >= 400;
    for (const key of url.searchParams.keys()) {
      if (!isRefused && !(key in described.query)) violations.push(`${name}: no query parameter ${key}`);
    }
    if (described.body !== undefined && text !== '' && !isRefused)
      judge(`${name} request`, validator('operations', name, 'body'), JSON.parse(text));
    if (!(String(status) in described.responses)) {
      violations.push(`${name}: status ${status} is not described`);
      return;
    }
    if (described.responses[String(status)] === true || answer.body === '') return;
    judge(
      `${name} ${status}`,
      validator('operations', name, 'responses', String(status)),
      JSON.parse(answer.body),
    );
  }

  return {
    violations,
    seen,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const text = request.method === 'GET' ? '' : await request.clone().text();
      const response = await fetch(request);
      const body = response.headers.get('content-type')?.includes('json')
        ? await response.clone().text()
        : '';
      // The redirect itself is not seen by who follows it.
      judgeExchange(request, text, { status: response.redirected ? 302 : response.status, body });
      return response;
    },
  };
}
