import { Counter, Histogram, type Registry } from 'prom-client';
import type { Seen } from '../ports/model.ts';

/** What the model costs, and how often rules had to do. Prompts and outcomes are short lists of ours. */
export function modelMetrics(registers: Registry[]): (seen: Seen) => void {
  const asked = new Counter({
    name: 'supercargo_model_questions_total',
    help: 'Questions to the model by prompt and by how they ended: answered, cached, or why it was silent',
    labelNames: ['prompt', 'outcome'],
    registers,
  });
  const tokens = new Counter({
    name: 'supercargo_model_tokens_total',
    help: 'Tokens that were sent to the model and taken from it',
    labelNames: ['prompt', 'direction'],
    registers,
  });
  const money = new Counter({
    name: 'supercargo_model_money_total',
    help: 'What the model cost, in the currency of LLM_PRICE_INPUT and LLM_PRICE_OUTPUT',
    labelNames: ['prompt'],
    registers,
  });
  const seconds = new Histogram({
    name: 'supercargo_model_seconds',
    help: 'Time from a question to its answer, retries included, cached ones aside',
    labelNames: ['prompt'],
    buckets: [0.25, 0.5, 1, 2.5, 5, 10, 20, 40, 60],
    registers,
  });
  return ({ prompt, outcome, input, output, money: spent, seconds: took }) => {
    asked.inc({ prompt, outcome });
    if (outcome === 'cached') return;
    tokens.inc({ prompt, direction: 'input' }, input);
    tokens.inc({ prompt, direction: 'output' }, output);
    money.inc({ prompt }, spent);
    if (took > 0) seconds.observe({ prompt }, took);
  };
}
