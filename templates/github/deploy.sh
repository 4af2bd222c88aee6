set -euo pipefail
tag="sha-${GITHUB_SHA::12}"
for image in {{images}}; do
  digest=$(docker buildx imagetools inspect "$image:$tag" | awk '$1 == "Digest:" && !n++ { print $2 }')
  [ -n "$digest" ]
  find {{place}} -name '*.yaml' -exec sed -i \
    -e "\#- name: $image\$#{n;s#newTag: .*#newTag: $tag@$digest#}" \
    -e "\#repository: $image\$#{n;s#tag: .*#tag: $tag@$digest#}" \
    -e "/set-by-kustomization/! s#image: $image:.*#image: $image:$tag@$digest#" {} +
done
git diff --quiet && exit 0
git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
git commit --all --message "Run $tag"
git pull --rebase
git push
