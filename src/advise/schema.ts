import { z } from 'zod';
import type { JsonSchema } from './question.ts';

/** As endpoints with structured output want it: every field required, none besides, no dialect named. */
export function schemaOf(shape: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
}
