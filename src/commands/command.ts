import type { Conversation } from '../inbox/event.ts';
import type { Words } from '../inbox/words.ts';
import type { Intent } from '../intent/intent.ts';
import type { Right } from '../intent/rights.ts';
import type { Bilingual } from '../kernel/language.ts';

/** One thing that can be asked of the App in a comment. */
export type Command = {
  readonly name: string;
  /** Other words for it, also Chinese ones. */
  readonly aliases: readonly string[];
  readonly summary: Bilingual;
  /** What follows the name, as one line. */
  readonly usage: string;
  readonly right: Right;
  readonly where: readonly Conversation['kind'][];
  readonly flags: readonly Flag[];
  /** Whole comments that must lead to this command. */
  readonly examples: readonly string[];
  /** Names by which people also tell what they wish: they stay in the words. */
  readonly verbs?: readonly string[];
  /** What begins with a name and means something else: `set up the api`. */
  readonly unlike?: readonly string[];
  /** Those of its Chinese names behind which a sentence may follow at once, as `请问为什么` does. */
  readonly sentences?: readonly string[];
  /** What is shown below it belongs to its words. */
  readonly takesShown?: boolean;
  readonly toIntent: (words: Words) => Intent;
};

export type Flag = { readonly name: string; readonly value?: string; readonly summary: Bilingual };

/** A catalogue and what is meant where no name of it is said. */
export type Commands = {
  readonly catalogue: readonly Command[];
  /** For `/k8s` alone, by where it is said. */
  readonly alone: Readonly<Record<Conversation['kind'], Command>>;
  /** For free words. */
  readonly words: Command;
  /** For free words that only want to know. */
  readonly question: Command;
};
