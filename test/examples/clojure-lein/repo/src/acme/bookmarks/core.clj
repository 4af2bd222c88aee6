(ns acme.bookmarks.core
  (:require [compojure.core :refer [defroutes GET]]
            [ring.adapter.jetty :as jetty])
  (:gen-class))

(def redis {:uri (System/getenv "REDIS_URL")})

(defroutes app
  (GET "/health" [] "ok"))

(defn -main [& _]
  (let [port (Integer/parseInt (or (System/getenv "PORT") "3000"))]
    (jetty/run-jetty app {:port port})))
