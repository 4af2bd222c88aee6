import streamlit as st

st.title("Details")
