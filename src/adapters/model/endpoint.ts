import type OpenAI from 'openai';
import type { ModelSettings } from '../../config/model.ts';
import type { Dialect } from './dialect.ts';
import type { Spoken } from './spoken.ts';

/** How an endpoint is brought to answer in JSON, the strictest first. */
export type Manner = 'schema' | 'object' | 'tool' | 'plain';

export type Prompt = {
  readonly system: string;
  readonly user: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly most: number;
};

export type Way = { readonly manner: Manner; readonly dialect: Dialect };

export type Endpoint = {
  readonly speak: (prompt: Prompt, way: Way, signal: AbortSignal) => Promise<Spoken>;
};

type Request = Omit<OpenAI.ChatCompletionCreateParamsNonStreaming, 'stream'>;

/** The client is large, so it is read when the first question is asked. */
export function openEndpoint(settings: ModelSettings, longest: number): Endpoint {
  let client: Promise<OpenAI> | undefined;
  return {
    speak: async (prompt, way, signal) => {
      client ??= connect(settings);
      const { completions } = (await client).chat;
      const request = requestOf(settings, prompt, way);
      if (!way.dialect.isStream)
        return whole(await completions.create({ ...request, stream: false }, { signal }));
      const usage = way.dialect.hasUsage ? { stream_options: { include_usage: true } } : {};
      return collect(await completions.create({ ...request, ...usage, stream: true }, { signal }), longest);
    },
  };
}

async function connect({ baseUrl, key, apiVersion }: ModelSettings): Promise<OpenAI> {
  const { OpenAI: Client } = await import('openai');
  return new Client({
    apiKey: key,
    baseURL: baseUrl,
    // Retries are ours: they must end with the deadline of the question.
    maxRetries: 0,
    organization: null,
    project: null,
    logLevel: 'off',
    ...(apiVersion !== undefined && {
      defaultQuery: { 'api-version': apiVersion },
      defaultHeaders: { 'api-key': key },
    }),
  });
}

function requestOf({ model }: ModelSettings, prompt: Prompt, { manner, dialect }: Way): Request {
  const { schema, most } = prompt;
  const common = {
    model,
    messages: messagesOf(prompt, dialect),
    ...(dialect.hasTemperature && { temperature: 0 }),
    [dialect.limit]: most + dialect.thoughts,
  };
  switch (manner) {
    case 'schema':
      return {
        ...common,
        response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
      };
    case 'object':
      return { ...common, response_format: { type: 'json_object' } };
    case 'tool':
      return {
        ...common,
        tools: [{ type: 'function', function: { name: 'answer', strict: true, parameters: schema } }],
        tool_choice: { type: 'function', function: { name: 'answer' } },
      };
    case 'plain':
      return common;
  }
}

function messagesOf({ system, user }: Prompt, dialect: Dialect): Request['messages'] {
  if (dialect.system === 'within') return [{ role: 'user', content: `${system}\n\n${user}` }];
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ];
}

/** An answer in one piece, of an endpoint that knows no streams. */
function whole({ choices, usage }: OpenAI.ChatCompletion): Spoken {
  const heard: Heard = { text: '', end: 'cut', usage };
  const [choice] = choices ?? [];
  if (choice !== undefined) hear({ delta: choice.message, finish_reason: choice.finish_reason }, heard);
  return spokenOf(heard);
}

/** Reads to the end of the stream, or until no sensible answer is longer. */
async function collect(stream: AsyncIterable<OpenAI.ChatCompletionChunk>, longest: number): Promise<Spoken> {
  const heard: Heard = { text: '', end: 'cut', usage: undefined };
  for await (const chunk of stream) {
    heard.usage = chunk.usage ?? heard.usage;
    const [choice] = chunk.choices ?? [];
    if (choice !== undefined) hear(choice, heard);
    if (heard.text.length > longest) break;
  }
  return spokenOf(heard);
}

function spokenOf({ text, end, usage }: Heard): Spoken {
  return { text, end, input: usage?.prompt_tokens ?? 0, output: usage?.completion_tokens ?? 0 };
}

type Heard = { text: string; end: Spoken['end']; usage: OpenAI.CompletionUsage | undefined };

type Part = { readonly delta?: Delta | null; readonly finish_reason?: string | null };
type Delta = {
  readonly content?: string | null;
  readonly refusal?: string | null;
  readonly tool_calls?: readonly object[];
};

/** Endpoints leave out what the types promise. */
function hear({ delta, finish_reason: finish }: Part, heard: Heard): void {
  heard.text += textOf(delta ?? {});
  if (typeof delta?.refusal === 'string' && delta.refusal !== '') heard.end = 'refused';
  else if (typeof finish === 'string' && heard.end !== 'refused') heard.end = endOf(finish);
}

/** What is said, or what a tool is called with. */
function textOf({ content, tool_calls: calls }: Delta): string {
  const [call] = calls ?? [];
  return content ?? argumentsOf(call) ?? '';
}

function argumentsOf(call: object | undefined): string | undefined {
  const called: unknown = call !== undefined && 'function' in call ? call.function : undefined;
  const given =
    typeof called === 'object' && called !== null && 'arguments' in called ? called.arguments : undefined;
  return typeof given === 'string' ? given : undefined;
}

function endOf(reason: string): Spoken['end'] {
  if (reason === 'length') return 'cut';
  return reason === 'content_filter' ? 'filtered' : 'stop';
}
