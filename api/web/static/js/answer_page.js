// The page of one answer: fetches its data, so that quotes open in the panel and can be copied.
import { adopt } from "./answers.js";

const article = document.querySelector(".turn[data-answer-id]");
const response = await fetch(`/api/answers/${encodeURIComponent(article.dataset.answerId)}`);
if (response.ok) adopt(article, await response.json());
