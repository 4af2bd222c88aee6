(defproject acme/bookmarks "0.2.0"
  :description "Keeps bookmarks"
  :dependencies [[org.clojure/clojure "1.12.0"]
                 [compojure "1.7.1"]
                 [ring/ring-jetty-adapter "1.13.0"]
                 [com.taoensso/carmine "3.4.1"]]
  :main ^:skip-aot acme.bookmarks.core
  :target-path "target/%s"
  :profiles {:dev {:dependencies [[org.postgresql/postgresql "42.7.4"]]}
             :uberjar {:aot :all}})
