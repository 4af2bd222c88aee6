Rails.application.configure do
  config.eager_load = true
  config.assume_ssl = true
  config.force_ssl = true
  config.logger = ActiveSupport::TaggedLogging.logger(STDOUT)
  config.cache_store = :redis_cache_store, { url: ENV.fetch("REDIS_URL") }
  config.action_mailer.default_url_options = { host: ENV.fetch("APP_HOST", "notes.example.com") }
end
