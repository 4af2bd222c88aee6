import "./notes"
