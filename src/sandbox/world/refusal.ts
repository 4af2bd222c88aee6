export type FieldError = {
  readonly resource?: string;
  readonly field?: string;
  readonly code: string;
  readonly message?: string;
};

/** What GitHub would refuse, with its status and its words; the door turns it into an answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly (FieldError | string)[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: {
      readonly errors?: readonly (FieldError | string)[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

export function invalid(errors: readonly (FieldError | string)[]): Refusal {
  return new Refusal(422, 'Validation Failed', { errors });
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound();
  return value;
}

const longestBody = 65_536;

export function checkBody(resource: string, body: string | null): void {
  if (body === null || body.length <= longestBody) return;
  throw invalid([
    {
      resource,
      field: 'body',
      code: 'custom',
      message: `body is too long (maximum is ${longestBody} characters)`,
    },
  ]);
}
