package runner

import (
	"fmt"
	"net/http"
)

func Run(router http.Handler, conf *config.Configuration) error {
	addr := fmt.Sprintf("%s:%d", conf.Server.ListenAddr, conf.Server.Port)
	l, err := net.Listen("tcp", addr)
	return http.Serve(l, router)
}
