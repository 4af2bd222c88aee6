import type { Entry } from './command.ts';

export const commands: readonly Entry[] = [
  {
    name: 'analyze',
    summary: 'Read what a repository is: services, ports, variables, needs',
    load: async () => (await import('./commands/analyze.ts')).analyze,
  },
  {
    name: 'author',
    summary: 'Let a model write objects of any kind, judged by rules',
    load: async () => (await import('./commands/author.ts')).author,
  },
  {
    name: 'change',
    summary: 'Change manifests that are there, by words',
    load: async () => (await import('./commands/change.ts')).change,
  },
  {
    name: 'deliveries',
    summary: 'List what GitHub sent, and what was given up',
    load: async () => (await import('./commands/deliveries.ts')).deliveries,
  },
  {
    name: 'eval',
    summary: 'Compare models by what they make of a set of questions',
    load: async () => (await import('./commands/eval.ts')).evaluate,
  },
  {
    name: 'explain',
    summary: 'Say what a rule asks for, and why',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'export-training',
    summary: 'Print kept questions and answers of the model for fine-tuning',
    load: async () => (await import('./commands/export-training.ts')).exportTraining,
  },
  {
    name: 'feedback',
    summary: 'List what people thought of answers of the model',
    load: async () => (await import('./commands/feedback.ts')).feedback,
  },
  {
    name: 'fix',
    summary: 'Mend what lint finds and can mend',
    load: async () => (await import('./commands/fix.ts')).fix,
  },
  {
    name: 'generate',
    summary: 'Write Dockerfile and manifests for a repository or from words',
    load: async () => (await import('./commands/generate.ts')).generate,
  },
  {
    name: 'lint',
    summary: 'Check Dockerfiles and Kubernetes manifests',
    load: async () => (await import('./commands/lint.ts')).lint,
  },
  {
    name: 'render',
    summary: 'Print the objects of a Kustomization or chart',
    load: async () => (await import('./commands/render.ts')).render,
  },
  {
    name: 'replay',
    summary: 'Put deliveries back into the queue',
    load: async () => (await import('./commands/replay.ts')).replay,
  },
  {
    name: 'review',
    summary: 'Say what merging a branch would bring',
    load: async () => (await import('./commands/review.ts')).review,
  },
  {
    name: 'sandbox',
    ends: 'inOrder',
    summary: 'Run an embedded GitHub to try things on',
    load: async () => (await import('./commands/sandbox.ts')).sandbox,
  },
  {
    name: 'serve',
    ends: 'inOrder',
    summary: 'Run the App for a real GitHub',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  {
    name: 'rules',
    summary: 'List every rule of lint',
    load: async () => (await import('./commands/rules.ts')).rules,
  },
  {
    name: 'validate',
    summary: "Judge manifests by their schemas, with kubeconform's contract",
    load: async () => (await import('./commands/validate.ts')).validate,
  },
];
