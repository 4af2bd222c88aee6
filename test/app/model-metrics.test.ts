import { Registry } from 'prom-client';
import { expect, test } from '@jest/globals';
import { modelMetrics } from '../../src/app/model-metrics.ts';

test('questions, tokens, money and silences are counted', async () => {
  const registry = new Registry();
  const saw = modelMetrics([registry]);
  const seen = { prompt: 'ask', input: 100, output: 20, money: 0.5, seconds: 2 };
  saw({ ...seen, outcome: 'answered' });
  saw({ ...seen, outcome: 'cached' });
  saw({ prompt: 'ask', outcome: 'budget', input: 0, output: 0, money: 0, seconds: 0 });
  const lines = (await registry.metrics()).split('\n');
  expect(lines).toContain('supercargo_model_questions_total{prompt="ask",outcome="answered"} 1');
  expect(lines).toContain('supercargo_model_questions_total{prompt="ask",outcome="cached"} 1');
  expect(lines).toContain('supercargo_model_questions_total{prompt="ask",outcome="budget"} 1');
  expect(lines).toContain('supercargo_model_tokens_total{prompt="ask",direction="input"} 100');
  expect(lines).toContain('supercargo_model_money_total{prompt="ask"} 0.5');
  expect(lines).toContain('supercargo_model_seconds_count{prompt="ask"} 1');
});
