/** The only words of these pages that know which App the demonstration shows. */
export const guide = {
  command: '/k8s',
  placeholder: 'Write Markdown. A line that starts with /k8s asks the App.',
} as const;
