# Turns the graph of 1.0.0 into that of 1.1.0: 6 triples deleted, 2,287 inserted.
# SPARQL 1.1 Update, for the default graph.
# The GenAI Engineering Role Taxonomy, version 1.1.0, issued 2026-11-25.
# Created by GenBodha (https://genbodha.ai). Source: https://genbodha.ai/taxonomy
# Licence: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/
# Cite as: GenBodha. "The GenAI Engineering Role Taxonomy v1.1." genbodha.ai, 2026-11-25. https://genbodha.ai/taxonomy (CC-BY-4.0).
DELETE DATA {
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2002/07/owl#versionInfo> "1.0.0" .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2002/07/owl#versionInfo> "1.0.0" .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/bibliographicCitation> "GenBodha. \"The GenAI Engineering Role Taxonomy v1.0.\" genbodha.ai, 2026-06-14. https://genbodha.ai/taxonomy (CC-BY-4.0)." .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/issued> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#hasVersion> <https://genbodha.ai/taxonomy/1.0.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#version> "1.0.0" .
} ;
INSERT DATA {
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://www.w3.org/2004/02/skos/core#definition> "Builds agents: their loops, state, memory, tools, retrieval, and cooperation; stops before open protocols, operation in production, and safeguards."@en .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://www.w3.org/2004/02/skos/core#definition> "Deploys, traces, load-tests, releases, and budgets agents in production; takes the agent as built and watches how it runs, not how well it answers."@en .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-operations> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://www.w3.org/2004/02/skos/core#definition> "Connects agents with tools and with one another over open protocols; leaves what each end does with the connection to agent architecture."@en .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://www.w3.org/2004/02/skos/core#definition> "Keeps whole agents within set bounds through benchmarks, guardrails, human checkpoints, and audit trails; takes single metrics and defenses from evaluation and security."@en .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://www.w3.org/2004/02/skos/core#definition> "Models, cuts, and watches what LLM features and GPUs cost, within quality and latency targets; leaves the model and its engine as they are."@en .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/customization> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/customization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/customization> <http://www.w3.org/2004/02/skos/core#definition> "Fits a model to a task or domain through prompts, exemplars, or training, with the data and comparisons that this takes; stops before the model is served."@en .
  <https://genbodha.ai/taxonomy/category/customization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/customization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://www.w3.org/2004/02/skos/core#definition> "Turns raw documents, tables, and events into clean, governed, and searchable data for models; stops at the ranked passage, before an answer is generated from it."@en .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/data-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://www.w3.org/2004/02/skos/core#definition> "Measures how good, fair, grounded, and robust models, RAG, and agents are, with reproducible tests, judges, and attacks; reports failures and leaves their repair to others."@en .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://www.w3.org/2004/02/skos/core#definition> "Writes typed, tested, and concurrent Python programs that handle files, tables, and settings; stops before web frameworks and language models come in."@en .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/foundational-python> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://www.w3.org/2004/02/skos/core#definition> "Runs open-weight models on GPUs and makes them faster, smaller, and leaner in memory, from kernel to serving engine; leaves new behavior to training."@en .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2004/02/skos/core#definition> "Packages applications and keeps them running, reachable, and isolated in containers and clusters; leaves cloud identities and zero-trust policies to security."@en .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/kubernetes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://www.w3.org/2004/02/skos/core#definition> "Calls language models and builds on them with prompts, schemas, tools, and retrieval, knowing how they work inside; stops where an agent picks its own steps."@en .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://www.w3.org/2004/02/skos/core#definition> "Protects AI systems, their data, and their supply chain from attack, leakage, and tampering, and proves it to auditors; leaves attacking models to red-teaming."@en .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/security-compliance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://www.w3.org/2004/02/skos/core#definition> "Builds the web services around models, with endpoints, streams, databases, authentication, gateways, and telemetry; stops before containers and clusters."@en .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/service-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2002/07/owl#versionInfo> "1.1.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> <http://www.w3.org/2000/01/rdf-schema#comment> "Written from the skills of each category, to say what they have in common and where the next category begins; the page has no definitions for them."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Category" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "definition" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> <https://genbodha.ai/taxonomy/ns#since> "1.1.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.editorial_notes> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.editorial_notes> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Responsibility" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.editorial_notes> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "editorial_notes" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.editorial_notes> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.editorial_notes> <https://genbodha.ai/taxonomy/ns#since> "1.1.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> <http://www.w3.org/2000/01/rdf-schema#comment> "Judged one by one from the published sentences and definitions, and all of them once more in a second pass, role by role. The page says that responsibilities map to skills, but prints no links."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Responsibility" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "requires" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> <https://genbodha.ai/taxonomy/ns#since> "1.1.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> <http://www.w3.org/2000/01/rdf-schema#comment> "Judged one by one from the published definitions, and all of them once more in a second pass, category by category. The page speaks of a skill ladder, but prints none."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "builds_on" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> <https://genbodha.ai/taxonomy/ns#since> "1.1.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.editorial_notes> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.editorial_notes> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.editorial_notes> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "editorial_notes" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.editorial_notes> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.editorial_notes> <https://genbodha.ai/taxonomy/ns#since> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <http://www.w3.org/2004/02/skos/core#editorialNote> "Requires both skills of the category Agent Protocols, because the sentence names both protocols. A whole category is required nowhere else."@en .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-testing-versioning> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-testing-versioning> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/training-dataset-curation> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/training-dataset-curation> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-memory-systems> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-memory-systems> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-memory-systems> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-memory-systems> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://www.w3.org/2004/02/skos/core#editorialNote> "No skill is about organizations. The one that is required settles who reviews what an agent does, and who takes an escalation."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://www.w3.org/2004/02/skos/core#editorialNote> "No skill is about talking to clients. What is required is to see which problem is an agent's, which is one of retrieval, and which pays."@en .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://www.w3.org/2004/02/skos/core#editorialNote> "No skill is about hiring. The one that is required stands for reading a candidate's design; the rest of the technical depth is required by the responsibility for the technical stack."@en .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> .
  <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> .
  <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> .
  <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://www.w3.org/2004/02/skos/core#editorialNote> "No skill is about planning projects. The one that is required tells which parts such a solution has, and where people come in."@en .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-memory-systems> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-memory-systems> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#rung> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#rung> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#rung> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#rung> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-core-programming> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#rung> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: domain adaptation is asked for once, beside gateways and retrieval, and there it is tuning and its evaluation that decide."@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/training-dataset-curation> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <https://genbodha.ai/taxonomy/ns#rung> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: none trains at a scale that needs it; where models are adapted, adapting and evaluating are asked for, not the training cluster."@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <https://genbodha.ai/taxonomy/ns#rung> "0"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#rung> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: none reads or writes kernels; the inference role is about gateways, caches, and providers."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#rung> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: none makes a model smaller; routing chooses among the models that there are."@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: a good lever where models are served or capacity is planned, but no sentence asks for it, and nobody would be turned away for the lack of it."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: needed where a model exceeds one GPU; the one sentence about inference services is about replicas, scaling, and health checks."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: none aligns a model with preferences; safety comes from evaluation, guardrails, and governance."@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: a foundation, which typed models, services, and tests presuppose; no sentence leans on it directly."@en .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-core-programming> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <https://genbodha.ai/taxonomy/ns#rung> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: the foundation of nearly every skill, and so presupposed wherever one of these is required."@en .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <https://genbodha.ai/taxonomy/ns#rung> "0"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: a foundation, which files, tables, and services presuppose; no sentence leans on it directly."@en .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-core-programming> .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <https://genbodha.ai/taxonomy/ns#rung> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: presupposed where an API is tested or a regression gate is built; no sentence asks for tests of plain code."@en .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: the one sentence about latency names its means, which are caching, batching, and streaming."@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#rung> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#rung> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#rung> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/python-core-programming> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#rung> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: none drives a browser; for the processes of a client it is one tool among many."@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <https://genbodha.ai/taxonomy/ns#rung> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <https://genbodha.ai/taxonomy/ns#buildsOn> <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <https://genbodha.ai/taxonomy/ns#rung> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2002/07/owl#versionInfo> "1.1.0" .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/bibliographicCitation> "GenBodha. \"The GenAI Engineering Role Taxonomy v1.1.\" genbodha.ai, 2026-11-25. https://genbodha.ai/taxonomy (CC-BY-4.0)." .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/issued> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.editorial_notes> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.editorial_notes> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#hasVersion> <https://genbodha.ai/taxonomy/1.1.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#previousVersion> <https://genbodha.ai/taxonomy/1.0.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#version> "1.1.0" .
  <https://genbodha.ai/taxonomy> <https://genbodha.ai/taxonomy/ns#previousVersion> "1.0.0" .
}
