export { name } from '../evenly/values.ts';

/** An image with its tag. */
export const image = '(?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z][\\w.-]{0,60}:[\\w.-]{0,60}\\w';
export const path = '/[\\w./-]{1,80}';
export const label = '[a-z][\\w./-]{0,60}\\s?[=:]\\s?[\\w.-]{1,60}(?![\\w.-])';
export const end = '(?=\\s?(?:[,;。)\\n]|$))';
/** Where a clause begins. */
export const start = '(?<=(?:^|[,;。:\\n])\\s?)';

export const isChinese = (text: string): boolean => /\p{Script=Han}|。/u.test(text);

/** What is told of the kind that was named last before it. */
export function isOfService(text: string, at: number): boolean {
  const before = [
    ...text
      .slice(0, at)
      .matchAll(
        /(?<![\w-])(?:(service|svc)|deployment|statefulset|daemonset|pod|cronjob|job)(?![\w-])|(服务)(?!账|帐|器)|容器/giu,
      ),
  ].at(-1);
  return before?.[1] !== undefined || before?.[2] !== undefined;
}
