config :hello, Hello.Repo, password: System.get_env("DEV_ONLY")
