(ns notes.main
  (:require [compojure.core :refer [GET defroutes]]
            [ring.adapter.jetty :refer [run-jetty]])
  (:gen-class))

(def redis-uri (System/getenv "REDIS_URL"))

(defroutes app
  (GET "/health" [] "fine")
  (GET "/" [] "notes"))

(defn -main [& _]
  (let [port (Integer/parseInt (or (System/getenv "PORT") "3000"))]
    (run-jetty app {:port port :host "0.0.0.0"})))
