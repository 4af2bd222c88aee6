import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Service } from '../../../../facts/facts.ts';
import type { Telling } from '../telling.ts';

const sayings = [
  overLines`
    (?<![\w-])(?:(?:please|just|and|it|should|must|be|the|this|site|page|files?|them)\s){0,6}(?:serve[ds]?|run|host(?:ed)?|deliver(?:ed)?)\s
    (?:(?:it|this|them|the|site|page|files)\s){0,3}(?:with|by|via|through|in|behind|on|from)\s(?:an?\s|the\s)?nginx(?:\s(?:server|container|image))?(?![\w/:-]|\.\w)
  `,
  overLines`
    (?:直接|就|请)?(?:放(?:到|在|进)?|用|使用|通过|由|跑在|丢到?)\s?(?:一?个)?nginx\s?(?:里面?|中|上|来|容器)*(?:跑|运行|部署|托管|提供服务|就行|即可)+(?![\w/:-]|\.\w)
  `,
].map(anyCase);

const web = '(?:nginx|apache2?|httpd|caddy|haproxy|lighttpd)';
const workers = '(?:php-?fpm|gunicorn|uvicorn|hypercorn|uwsgi|puma|unicorn|passenger|daphne)';

/** What shall stand before the program in the image is no program in its place. */
const fronted = anyCase(
  overLines`
    (?<![\w./-])${workers}(?:\s?[+&/]\s?|,?\s(?:and|with|behind|plus)\s(?:an?\s|the\s)?)${web}(?![\w/:-]|\.\w|\s(?:ingress|controller|class))|
    (?<![\w./-])${web}(?:\s?[+&/]\s?|,?\s(?:and|with|plus)\s)${workers}(?![\w/:-]|\.\w)|
    (?<![\w./-])(?:with|via|through|by|behind|under|using|on)\s(?:an?\s|the\s)?${web}(?:\s(?:web\s?)?server)?
    (?![\w/:-]|\.\w|\s(?:ingress|controller|class|image|side-?car|gateway|deployment|pod|container|api|proxy|plus|alpine|annotation|rewrite|\d|v\d))
  `,
);

/** `serve it with nginx`: where all there is are files, it is what serves them anyway, and no program in their place. */
export const serversTold: Telling = (words, { services }) => {
  const isStatic =
    services.length > 0 && services.every(({ kind }) => kind === 'static' || kind === 'library');
  const isOurs = services.length === 0 || services.some(({ name }) => new RegExp(web, 'iu').test(name));
  const found = isStatic ? sayings : isOurs ? [] : [fronted];
  const said = found.flatMap((pattern) => [...words.matchAll(pattern)].map(([one]) => one));
  // PHP runs in Apache here.
  const isAsIs = (one: string): boolean =>
    isStatic || (!/fpm|nginx/iu.test(one) && /apache|httpd/iu.test(one) && services.every(isPhp));
  return {
    rest: said.reduce((text, one) => text.replace(one, keptOf(one)), words),
    rows: said
      .filter(isAsIs)
      .map((one) => ({ said: one.trim(), subject: { en: 'Server', zh: '服务器' }, value: webIn(one) })),
    leftover: said.filter((one) => !isAsIs(one)).map((one) => one.trim()),
    over: (spec) => spec,
  };
};

function isPhp({ language }: Service): boolean {
  return language === 'php';
}

function webIn(said: string): string {
  return new RegExp(web, 'iu').exec(said)?.[0].toLowerCase() ?? '';
}

/** The server of the program itself is read by others. */
function keptOf(said: string): string {
  const own = new RegExp(`(?!php)${workers}`, 'iu').exec(said)?.[0];
  return own === undefined ? ' ' : ` ${own} `;
}
