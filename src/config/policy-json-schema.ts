import { z } from 'zod';
import { policySchema } from './policy.ts';

/** The schema of the policy's file for editors, which complete and check it as it is written. */
export function policyJsonSchema(): object {
  const schema = z.toJSONSchema(policySchema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'Policy of Supercargo', description: 'What .github/supercargo.yml may say.' };
}
