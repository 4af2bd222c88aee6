import { phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { toPairs } from '../values.ts';

const key = '(?:app(?:\\.kubernetes\\.io/(?:name|instance|component))?|tier|component|role|k8s-app|run)';
const pair = `${key}[:=] ?[\\w.-]{0,60}\\w`;
const pairs = `(${pair}(?:(?:, ?| and |和|、)${pair}){0,4})`;

/** `Service web app: web 80->8080`: pairs that nothing is said of are what a Service selects by. */
export const bareSelector = phrases('bare-selector', { en: 'Selector', zh: '选择器' }, [
  [
    [
      `(?<=(?:service|svc) (?!label|select|with|for|named|called|of|in|the)[a-z][a-z0-9-]{0,60},? )${pairs}(?=[,;.) ]|$)`,
      `(?:of|to|behind) (?:all )?(?:the |its )?pods (?:with |having )?${pairs}(?=[,;.)]|$)`,
    ],
    (said = '') => on('Service', { selector: toPairs(said) }),
  ],
]);
