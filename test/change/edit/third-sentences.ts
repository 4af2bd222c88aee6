/** A third batch, written before the rules were tried on it: their first pass was 25 of 34. */
export const thirdSentences: readonly (readonly [words: string, differs: readonly string[]])[] = [
  ['bring web up to 6 replicas', ['Deployment/web spec.replicas=6']],
  ['the web deployment should have five replicas', ['Deployment/web spec.replicas=5']],
  ['set api replicas to 4', ['Deployment/api spec.replicas=4']],
  ['scale all the way down to 0 for worker', ['Deployment/worker spec.replicas=0']],
  ['worker 副本数 3', ['Deployment/worker spec.replicas=3']],
  ['把 db 缩容到 1 个副本，把 worker 扩到 2 个副本', ['Deployment/worker spec.replicas=2']],
  ['switch web to nginx:1.28', ['Deployment/web containers[web].image=nginx:1.28']],
  ['pin the worker image to 1.4.1', ['Deployment/worker containers[worker].image=ghcr.io/acme/worker:1.4.1']],
  [
    'change image tag for api from 1.4.0 to 1.4.2',
    ['Deployment/api containers[api].image=ghcr.io/acme/api:1.4.2'],
  ],
  ['upgrade postgres to 17', ['StatefulSet/db containers[postgres].image=postgres:17']],
  ['web 镜像升级到 nginx:1.29', ['Deployment/web containers[web].image=nginx:1.29']],
  ['turn off DEBUG in web: set DEBUG=0', ['Deployment/web containers[web].env[DEBUG].value=0']],
  [
    'add LOG_FORMAT=json to the environment of web',
    ['Deployment/web containers[web].env[LOG_FORMAT]={"name":"LOG_FORMAT","value":"json"}'],
  ],
  ['unset LOG_LEVEL on web', ['Deployment/web -containers[web].env[LOG_LEVEL]']],
  [
    'worker 加环境变量 TZ=Asia/Shanghai',
    ['Deployment/worker containers[worker].env=[{"name":"TZ","value":"Asia/Shanghai"}]'],
  ],
  ['bump memory limit on web to 384Mi', ['Deployment/web containers[web].resources.limits.memory=384Mi']],
  [
    'cut the cpu request of web in half to 50m',
    ['Deployment/web containers[web].resources.requests.cpu=50m'],
  ],
  ['add a cpu limit of 1 to web', ['Deployment/web containers[web].resources.limits.cpu=1']],
  [
    'web needs 2 CPUs and 2Gi of memory as limits',
    [
      'Deployment/web containers[web].resources.limits.cpu=2',
      'Deployment/web containers[web].resources.limits.memory=2Gi',
    ],
  ],
  ['将 web 的 CPU 请求调整为 200m', ['Deployment/web containers[web].resources.requests.cpu=200m']],
  ['increase max replicas for api to 20', ['HorizontalPodAutoscaler/api spec.maxReplicas=20']],
  ['use shop.acme.io as the ingress host', ['Ingress/shop spec.rules[0].host=shop.acme.io']],
  ['run the backup job hourly', ['CronJob/backup spec.schedule=0 * * * *']],
  ['backup 改为每天凌晨3点执行', ['CronJob/backup spec.schedule=0 3 * * *']],
  ['resume the backup cronjob', ['CronJob/backup spec.suspend=false']],
  ['the web service should listen on 8088', ['Service/web spec.ports[0].port=8088']],
  ['turn the web service into a ClusterIP', ['Service/web spec.type=ClusterIP']],
  ['give the data pvc 30Gi', ['PersistentVolumeClaim/data spec.resources.requests.storage=30Gi']],
  ['we do not need the hpa any more, remove it', ['-HorizontalPodAutoscaler/api']],
  ['remove LOG_LEVEL and DEBUG from web', ['Deployment/web -containers[web].env']],
  [
    'add the annotation prometheus.io/scrape=true to web',
    ['Deployment/web metadata.annotations={"prometheus.io/scrape":"true"}'],
  ],
  [
    'add toleration for gpu=true:NoSchedule to worker',
    [
      'Deployment/worker spec.template.spec.tolerations=[{"key":"gpu","operator":"Equal","value":"true","effect":"NoSchedule"}]',
    ],
  ],
  [
    'set priorityClassName of worker to high',
    ['Deployment/worker spec.template.spec.priorityClassName=high'],
  ],
];
