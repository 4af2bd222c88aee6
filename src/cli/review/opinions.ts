import { reviewQuestion, type Opinion, type Reviewed } from '../../advise/review.ts';
import { sayReceipt, saySilence } from '../../advise/say.ts';
import { canAsk, consult, type Account } from '../../flows/consult.ts';
import type { Io } from '../command.ts';
import { shown } from '../shown.ts';

/** What the model of the environment adds to a review; that it could not is told on standard error. */
export async function cliOpinions(
  reviewed: Reviewed,
  account: Account,
  { io, signal }: { readonly io: Io; readonly signal: AbortSignal },
): Promise<readonly Opinion[]> {
  if (!canAsk(account)) return [];
  const answer = await consult(reviewQuestion(reviewed), account, signal);
  if (answer.kind === 'answer') {
    io.err(shown(sayReceipt(answer.receipt, reviewed), io));
    return answer.value;
  }
  io.err(`${saySilence(answer, reviewed)}\n`);
  return [];
}

export function opinionsText(opinions: readonly Opinion[]): string {
  return opinions.map(({ path, line, text }) => `${path}:${line} opinion of the model: ${text}\n`).join('');
}

export function opinionsMarkdown(opinions: readonly Opinion[]): string {
  if (opinions.length === 0) return '';
  const rows = opinions.map(({ path, line, text }) => `- \`${path}:${line}\`: ${text.replaceAll('\n', ' ')}`);
  return `\n\n**Opinions of the model, no rule's**\n\n${rows.join('\n')}\n`;
}
