import { z } from 'zod';
import { present } from '../kernel/present.ts';

/** What a repository allows of the model, which the operator of the App or the command line has configured. */
export type ModelPolicy = {
  readonly use: 'on' | 'off';
  /** `facts`: what was found out about the repository, and no text of its files. */
  readonly share: 'all' | 'facts' | 'none';
  /** Of a day, for one conversation. */
  readonly budget: { readonly calls: number; readonly tokens: number; readonly money?: number };
  /** `keep`: questions and answers are kept, redacted, to train models with. */
  readonly training: 'keep' | 'none';
  /** `hide`: names of hosts are replaced before anything is sent. */
  readonly hosts: 'hide' | 'show';
};

export const defaultModelPolicy: ModelPolicy = {
  use: 'on',
  share: 'all',
  budget: { calls: 50, tokens: 500_000 },
  training: 'none',
  hosts: 'show',
};

const amount = z.number().min(0);

export const modelPolicy = z
  .strictObject({
    use: onOff(),
    share: z.enum(['all', 'facts', 'none']).default(defaultModelPolicy.share),
    budget: z
      .strictObject({
        calls: amount.default(defaultModelPolicy.budget.calls),
        tokens: amount.default(defaultModelPolicy.budget.tokens),
        money: amount.optional(),
      })
      .optional(),
    training: z.enum(['keep', 'none']).default(defaultModelPolicy.training),
    hosts: z.enum(['hide', 'show']).default(defaultModelPolicy.hosts),
  })
  .transform(({ budget = defaultModelPolicy.budget, ...rest }): ModelPolicy => {
    return { ...rest, budget: present(budget) };
  })
  .optional();

/** YAML 1.1 reads `on` and `off` as true and false, and so do people. */
function onOff() {
  return z
    .union([z.enum(['on', 'off']), z.boolean()])
    .transform((value) => (value === true || value === 'on' ? ('on' as const) : ('off' as const)))
    .default(defaultModelPolicy.use);
}
