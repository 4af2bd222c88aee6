import type OpenAI from 'openai';
import type { ModelSettings } from '../../config/model.ts';

/** How an endpoint is brought to answer in JSON, the strictest first. */
export type Manner = 'schema' | 'object' | 'tool' | 'plain';

export type Prompt = {
  readonly system: string;
  readonly user: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly most: number;
};

export type Spoken = {
  readonly text: string;
  readonly end: 'stop' | 'cut' | 'refused' | 'filtered';
  readonly input: number;
  readonly output: number;
};

export type Endpoint = {
  readonly speak: (prompt: Prompt, manner: Manner, signal: AbortSignal) => Promise<Spoken>;
};

type Request = OpenAI.ChatCompletionCreateParamsStreaming;

/** The client is large, so it is read when the first question is asked. */
export function openEndpoint(settings: ModelSettings, longest: number): Endpoint {
  let client: Promise<OpenAI> | undefined;
  return {
    speak: async (prompt, manner, signal) => {
      client ??= connect(settings);
      const stream = await (
        await client
      ).chat.completions.create(requestOf(settings, prompt, manner), { signal });
      return collect(stream, longest);
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

function requestOf({ model }: ModelSettings, prompt: Prompt, manner: Manner): Request {
  const { system, user, schema, most } = prompt;
  const messages = [
    { role: 'system' as const, content: system },
    { role: 'user' as const, content: user },
  ];
  const common = {
    model,
    messages,
    temperature: 0,
    max_tokens: most,
    stream: true as const,
    stream_options: { include_usage: true },
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
        tools: [{ type: 'function', function: { name: 'answer', parameters: schema } }],
        tool_choice: { type: 'function', function: { name: 'answer' } },
      };
    case 'plain':
      return common;
  }
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
  const { text, end, usage } = heard;
  return { text, end, input: usage?.prompt_tokens ?? 0, output: usage?.completion_tokens ?? 0 };
}

type Heard = { text: string; end: Spoken['end']; usage: OpenAI.CompletionUsage | undefined };

/** Endpoints leave out what the types promise. */
function hear({ delta, finish_reason: finish }: OpenAI.ChatCompletionChunk.Choice, heard: Heard): void {
  heard.text += textOf(delta ?? {});
  if (typeof delta?.refusal === 'string' && delta.refusal !== '') heard.end = 'refused';
  else if (typeof finish === 'string' && heard.end !== 'refused') heard.end = endOf(finish);
}

/** What is said, or what a tool is called with. */
function textOf({ content, tool_calls: calls }: OpenAI.ChatCompletionChunk.Choice.Delta): string {
  const [call] = calls ?? [];
  return content ?? call?.function?.arguments ?? '';
}

function endOf(reason: string): Spoken['end'] {
  if (reason === 'length') return 'cut';
  return reason === 'content_filter' ? 'filtered' : 'stop';
}
