import type { Asker, Budget } from '../../ports/model.ts';
import type { Journal } from '../../ports/journal.ts';

export type Spending = { readonly calls: number; readonly tokens: number; readonly money: number };

type Scope = { readonly key: string; readonly budget: Budget };

/** What was asked today, by conversation, repository and installation, in the journal that all replicas share. */
export type Ledger = {
  /** The name of what is spent, undefined while there is some left. */
  readonly spent: (asker: Asker, day: string) => Promise<string | undefined>;
  readonly add: (asker: Asker, day: string, spending: Spending) => Promise<void>;
};

export function createLedger(journal: Pick<Journal, 'recallAll' | 'add'>, ofInstallation: Budget): Ledger {
  return {
    spent: async (asker, day) => {
      const limits = scopesOf(asker, ofInstallation).flatMap(({ key, budget }) =>
        units.map((unit) => ({ at: `${prefix}/${day}/${key}/${unit}`, key, unit, most: budget[unit] })),
      );
      const used = await journal.recallAll(limits.map(({ at }) => at));
      const over = limits.find(({ at, most }) => most !== undefined && Number(used.get(at) ?? 0) >= most);
      return over === undefined ? undefined : `${over.unit} of the ${over.key.split('/')[0] ?? ''}`;
    },
    add: async (asker, day, spending) => {
      for (const { key } of scopesOf(asker, ofInstallation)) {
        for (const unit of units) {
          if (spending[unit] > 0) await journal.add(`${prefix}/${day}/${key}/${unit}`, spending[unit]);
        }
      }
    },
  };
}

const prefix = 'model/spent';
const units = ['calls', 'tokens', 'money'] as const;

/** A repository says what it may use itself; what all of them use together is for who runs the App to say. */
function scopesOf(
  { installation, repository, conversation, budget }: Asker,
  ofInstallation: Budget,
): Scope[] {
  const scopes = [
    { key: `conversation/${repository}/${conversation}`, budget },
    { key: `repository/${repository}`, budget: times(budget, 10) },
  ];
  if (installation === undefined) return scopes;
  return [...scopes, { key: `installation/${installation}`, budget: ofInstallation }];
}

function times({ calls, tokens, money }: Budget, factor: number): Budget {
  return {
    calls: calls * factor,
    tokens: tokens * factor,
    ...(money !== undefined && { money: money * factor }),
  };
}
