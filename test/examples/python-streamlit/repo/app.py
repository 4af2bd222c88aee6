import os

import streamlit as st

st.title(os.environ.get("TITLE", "Numbers"))
