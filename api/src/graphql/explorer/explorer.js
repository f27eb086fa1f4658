// Sends what stands in the form to /graphql and shows the answer. It keeps nothing.
"use strict";

const [form, query, variables, token, told, answer] =
  ["question", "document", "variables", "token", "status", "answer"].map((id) => document.getElementById(id));

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  if (token.value.trim()) headers.authorization = `Bearer ${token.value.trim()}`;
  let given;
  try {
    given = JSON.parse(variables.value.trim() || "{}");
    variables.removeAttribute("aria-invalid");
  } catch (error) {
    variables.setAttribute("aria-invalid", "true");
    told.textContent = error.message;
    variables.focus();
    return;
  }
  const began = performance.now();
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers,
      body: JSON.stringify({ query: query.value, variables: given }),
    });
    const text = await response.text();
    told.textContent = `${response.status} · ${Math.round(performance.now() - began)} ms · ${text.length} bytes`;
    answer.textContent = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    told.textContent = told.dataset.failed;
  }
});

form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
