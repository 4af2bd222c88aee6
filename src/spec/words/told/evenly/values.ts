const kinds =
  'pods?|deploy(?:ment)?s?|statefulsets?|daemonsets?|jobs?|cronjobs?|services?|svc|ingress|configmaps?|cm|secrets?|pvc?|persistentvolume(?:claim)?s?|hpa|pdb|role|rolebinding|clusterrole(?:binding)?|serviceaccount|sa|networkpolicy|namespace|ns|resourcequota|limitrange|storageclass|emptydir|hostpath|nodeport|clusterip|loadbalancer|headless|https?|tcp|udp|cpu|memory';

/** A name of an object; no kind of one is a name. */
export const name = `(?!(?:${kinds})(?![\\w.-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\\w-])`;
/** Amounts as people write them. */
export const count =
  '(?:\\d{1,6}(?![\\w.%])|[零一两二三四五六七八九十百]{1,4}(?=\\s?(?:个|次|份|遍|[,;、)]|$)))';
export const size = '\\d{1,6}(?:\\.\\d{1,2})? ?[KMGT](?:i?B?)(?![A-Za-z])';
export const time = '(?:\\d{1,5}|[一两二三四五六七八九十]{1,3}) ?(?:秒钟?|分钟|小时|s(?![a-z]))';
export const label = '[a-z][\\w./-]{0,60} ?[=:] ?[\\w.-]{1,60}';
