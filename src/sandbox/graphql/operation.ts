import { graphql, type ExecutionResult } from 'graphql';
import { z } from 'zod';
import { operation } from '../http/define.ts';
import type { Call, Operation } from '../http/operation.ts';
import { ok } from '../http/reply.ts';
import { Refusal } from '../world/refusal.ts';
import { presentError } from './failure.ts';
import { mutationRoot } from './mutation.ts';
import { queryRoot } from './query.ts';
import { schema } from './schema.ts';

const body = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

export const graphqlOperation: Operation = operation({
  route: 'POST /graphql',
  needs: 'token',
  body,
  handle: async (call) => ok(present(await run(call))),
});

function run(call: Call<z.output<typeof body>>): Promise<ExecutionResult> {
  const { query: source, variables, operationName } = call.body;
  return graphql({
    schema,
    source,
    rootValue: { ...queryRoot(call), ...mutationRoot(call) },
    ...(variables === null || variables === undefined ? {} : { variableValues: variables }),
    ...(typeof operationName === 'string' ? { operationName } : {}),
  });
}

/** Errors come with status 200; only a fault of the sandbox is one of HTTP. */
function present({ data, errors = [] }: ExecutionResult) {
  const shown = errors.map((error) => {
    const presented = presentError(error);
    if (presented === undefined) throw error.originalError ?? new Refusal(500, error.message);
    return presented;
  });
  return { ...(data === undefined ? {} : { data }), ...(shown.length === 0 ? {} : { errors: shown }) };
}
