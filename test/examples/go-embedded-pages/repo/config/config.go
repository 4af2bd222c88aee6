package config

import "github.com/jinzhu/configor"

type Configuration struct {
	Server struct {
		KeepAlivePeriodSeconds int
		ListenAddr             string `default:""`
		Port                   int    `default:"80"`
		SSL struct {
			Enabled bool `default:"false"`
			Port    int  `default:"443"`
		}
	}
	Database struct {
		Dialect    string `default:"sqlite3"`
		Connection string `default:"data/notices.db"`
	}
	DefaultUser struct {
		Name string `default:"admin"`
		Pass string `default:"admin"`
	}
	UploadedImagesDir string `default:"data/images"`
}

func Get() *Configuration {
	conf := new(Configuration)
	err := configor.New(&configor.Config{ENVPrefix: "NOTICES"}).Load(conf, configFiles()...)
	if err != nil { panic(err) }
	return conf
}
