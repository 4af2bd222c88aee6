/** A second batch, written before the rules were tried on it: their first pass was 40 of 52. */
export const moreSentences: readonly (readonly [words: string, differs: readonly string[]])[] = [
  ['increase web to 5 replicas', ['Deployment/web spec.replicas=5']],
  [
    'Please change the number of replicas for the web deployment from 2 to 3.',
    ['Deployment/web spec.replicas=3'],
  ],
  ['we need 10 instances of the worker', ['Deployment/worker spec.replicas=10']],
  ['reduce api to a single replica', ['Deployment/api spec.replicas=1']],
  ['scale down worker to 0', ['Deployment/worker spec.replicas=0']],
  ['scale the db statefulset to 3', ['StatefulSet/db spec.replicas=3']],
  ['web replicas=4', ['Deployment/web spec.replicas=4']],
  ['web 扩到 8 个副本', ['Deployment/web spec.replicas=8']],
  ['web 服务的副本数调整为 6', ['Deployment/web spec.replicas=6']],
  ['update nginx to version 1.29', ['Deployment/web containers[web].image=nginx:1.29']],
  ["update web's image tag to 1.28-alpine", ['Deployment/web containers[web].image=nginx:1.28-alpine']],
  [
    'deploy version 2.1.0 of worker',
    ['Deployment/worker containers[worker].image=ghcr.io/acme/worker:2.1.0'],
  ],
  ['roll back api to 1.3.9', ['Deployment/api containers[api].image=ghcr.io/acme/api:1.3.9']],
  [
    'use the image ghcr.io/acme/backup:1.1 for the backup cron job',
    ['CronJob/backup containers[backup].image=ghcr.io/acme/backup:1.1'],
  ],
  ['web should run nginx:1.27-alpine instead', ['Deployment/web containers[web].image=nginx:1.27-alpine']],
  ['把 api 的镜像标签改成 1.5.0', ['Deployment/api containers[api].image=ghcr.io/acme/api:1.5.0']],
  [
    'set env var FEATURE_X to true in web',
    ['Deployment/web containers[web].env[FEATURE_X]={"name":"FEATURE_X","value":"true"}'],
  ],
  [
    'add an environment variable named REGION with value eu-west-1 to worker',
    ['Deployment/worker containers[worker].env=[{"name":"REGION","value":"eu-west-1"}]'],
  ],
  [
    'add the environment variables A=1 and B=2 to worker',
    ['Deployment/worker containers[worker].env=[{"name":"A","value":"1"},{"name":"B","value":"2"}]'],
  ],
  [
    'delete the environment variable LOG_LEVEL in the web deployment',
    ['Deployment/web -containers[web].env[LOG_LEVEL]'],
  ],
  [
    'change LOG_LEVEL from info to debug in web',
    ['Deployment/web containers[web].env[LOG_LEVEL].value=debug'],
  ],
  ['把 web 的 LOG_LEVEL 改为 debug', ['Deployment/web containers[web].env[LOG_LEVEL].value=debug']],
  [
    '在 worker 中加一个环境变量 MODE=fast',
    ['Deployment/worker containers[worker].env=[{"name":"MODE","value":"fast"}]'],
  ],
  ['limit the memory of web to 300Mi', ['Deployment/web containers[web].resources.limits.memory=300Mi']],
  [
    'increase the memory limit for web from 256Mi to 512Mi',
    ['Deployment/web containers[web].resources.limits.memory=512Mi'],
  ],
  ['web gets 500m cpu', ['Deployment/web containers[web].resources.requests.cpu=500m']],
  [
    'request 200m CPU and 256Mi memory for worker',
    ['Deployment/worker containers[worker].resources={"requests":{"memory":"256Mi","cpu":"200m"}}'],
  ],
  ['lower the CPU request of web to 50m', ['Deployment/web containers[web].resources.requests.cpu=50m']],
  ['web 的内存上限提高到 1Gi', ['Deployment/web containers[web].resources.limits.memory=1Gi']],
  [
    'raise the maximum number of replicas of the api hpa to 12',
    ['HorizontalPodAutoscaler/api spec.maxReplicas=12'],
  ],
  [
    'api autoscaler: min 2, max 8',
    ['HorizontalPodAutoscaler/api spec.maxReplicas=8', 'HorizontalPodAutoscaler/api spec.minReplicas=2'],
  ],
  [
    'serve the shop at www.example.org instead of shop.example.com',
    ['Ingress/shop spec.rules[0].host=www.example.org'],
  ],
  ['run the backup at 4:30 every night', ['CronJob/backup spec.schedule=30 4 * * *']],
  ['change the cron schedule of backup to 0 */6 * * *', ['CronJob/backup spec.schedule=0 */6 * * *']],
  ['暂停 backup', ['CronJob/backup spec.suspend=true']],
  ['expose the web service on port 8080', ['Service/web spec.ports[0].port=8080']],
  ['make the service web of type NodePort', ['Service/web spec.type=NodePort']],
  [
    'resize the data volume claim to 50Gi',
    ['PersistentVolumeClaim/data spec.resources.requests.storage=50Gi'],
  ],
  ['delete the cronjob backup', ['-CronJob/backup']],
  ['get rid of the worker deployment', ['-Deployment/worker']],
  ['remove the proxy sidecar from api', ['Deployment/api -containers[proxy]']],
  ['remove cpu requests from web', ['Deployment/web -containers[web].resources.requests.cpu']],
  ['remove the args of api', ['Deployment/api -containers[api].args']],
  [
    'add a node selector disktype=ssd to worker',
    ['Deployment/worker spec.template.spec.nodeSelector={"disktype":"ssd"}'],
  ],
  ['add label tier=frontend to the web service', ['Service/web metadata.labels={"tier":"frontend"}']],
  ['set revisionHistoryLimit of web to 3', ['Deployment/web spec.revisionHistoryLimit=3']],
  ['set imagePullPolicy: Always for worker', ['Deployment/worker containers[worker].imagePullPolicy=Always']],
  [
    'set the command of worker to ["/bin/worker", "--all"]',
    ['Deployment/worker containers[worker].command=["/bin/worker","--all"]'],
  ],
  [
    'mount an emptyDir at /tmp in worker',
    [
      'Deployment/worker containers[worker].volumeMounts=[{"name":"data","mountPath":"/tmp"}]',
      'Deployment/worker spec.template.spec.volumes=[{"name":"data","emptyDir":{}}]',
    ],
  ],
  [
    'make the root filesystem of worker read-only',
    ['Deployment/worker containers[worker].securityContext={"readOnlyRootFilesystem":true}'],
  ],
  ['change THEME in settings to blue', ['ConfigMap/settings data.THEME=blue']],
  [
    'change the initial delay of the readiness probe of web to 10 seconds',
    ['Deployment/web containers[web].readinessProbe.initialDelaySeconds=10'],
  ],
];
