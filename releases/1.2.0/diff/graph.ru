# Turns the graph of 1.1.0 into that of 1.2.0: 97 triples deleted, 126 inserted.
# SPARQL 1.1 Update, for the default graph.
# The GenAI Engineering Role Taxonomy, edition 1.2.0 by the editors of this repository, issued 2026-11-26.
# Created by GenBodha (https://genbodha.ai). Source: https://genbodha.ai/taxonomy
# Licence: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/
# Cite as: GenBodha. "The GenAI Engineering Role Taxonomy v1.0." genbodha.ai, 2026-06-14. https://genbodha.ai/taxonomy (CC-BY-4.0). Edition 1.2.0, 2026-11-26, with editorial additions.
DELETE DATA {
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-operations> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://www.w3.org/2004/02/skos/core#definition> "Keeps whole agents within set bounds through benchmarks, guardrails, human checkpoints, and audit trails; takes single metrics and defenses from evaluation and security."@en .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://www.w3.org/2004/02/skos/core#definition> "Models, cuts, and watches what LLM features and GPUs cost, within quality and latency targets; leaves the model and its engine as they are."@en .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/customization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/customization> <http://www.w3.org/2004/02/skos/core#definition> "Fits a model to a task or domain through prompts, exemplars, or training, with the data and comparisons that this takes; stops before the model is served."@en .
  <https://genbodha.ai/taxonomy/category/customization> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/customization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/customization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/data-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/foundational-python> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/kubernetes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/security-compliance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://www.w3.org/2004/02/skos/core#editorialNote> "The published page prints no category names, so the identifier and the label of this category are editorial, while its grouping of skills follows the runs on the page (see provenance)."@en .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/category/service-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2002/07/owl#versionInfo> "1.1.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.editorial_notes> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.editorial_notes> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Category" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.editorial_notes> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "editorial_notes" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.editorial_notes> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.editorial_notes> <https://genbodha.ai/taxonomy/ns#since> "1.0.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: a good lever where models are served or capacity is planned, but no sentence asks for it, and nobody would be turned away for the lack of it."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: needed where a model exceeds one GPU; the one sentence about inference services is about replicas, scaling, and health checks."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: the one sentence about latency names its means, which are caching, batching, and streaming."@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2002/07/owl#versionInfo> "1.1.0" .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/bibliographicCitation> "GenBodha. \"The GenAI Engineering Role Taxonomy v1.1.\" genbodha.ai, 2026-11-25. https://genbodha.ai/taxonomy (CC-BY-4.0)." .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/issued> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Category.editorial_notes> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/publisher> <https://genbodha.ai> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#hasVersion> <https://genbodha.ai/taxonomy/1.1.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#previousVersion> <https://genbodha.ai/taxonomy/1.0.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#version> "1.1.0" .
  <https://genbodha.ai/taxonomy> <https://genbodha.ai/taxonomy/ns#citationTemplate> "{creator}. \"{title} v{version}.\" genbodha.ai, {issued}. {homepage} ({license})." .
  <https://genbodha.ai/taxonomy> <https://genbodha.ai/taxonomy/ns#previousVersion> "1.0.0" .
} ;
INSERT DATA {
  <https://genbodha.ai/taxonomy#editors> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Agent> .
  <https://genbodha.ai/taxonomy#editors> <http://xmlns.com/foaf/0.1/name> "the editors of this repository" .
  <https://genbodha.ai/taxonomy#source> <http://purl.org/dc/terms/bibliographicCitation> "GenBodha. \"The GenAI Engineering Role Taxonomy v1.0.\" genbodha.ai, 2026-06-14. https://genbodha.ai/taxonomy (CC-BY-4.0)." .
  <https://genbodha.ai/taxonomy#source> <http://purl.org/dc/terms/creator> <https://genbodha.ai> .
  <https://genbodha.ai/taxonomy#source> <http://purl.org/dc/terms/issued> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy#source> <http://purl.org/dc/terms/title> "The GenAI Engineering Role Taxonomy"@en .
  <https://genbodha.ai/taxonomy#source> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Entity> .
  <https://genbodha.ai/taxonomy#source> <http://www.w3.org/ns/dcat#version> "1.0" .
  <https://genbodha.ai/taxonomy#source> <http://xmlns.com/foaf/0.1/page> <https://genbodha.ai/taxonomy> .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-operations> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://www.w3.org/2004/02/skos/core#definition> "Tests whole agents against benchmarks and holds them within set bounds with guardrails, human checkpoints, and audit trails; takes single metrics and defenses from evaluation and security."@en .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://www.w3.org/2004/02/skos/core#definition> "Models, cuts, and watches what LLM features, tenants, and GPUs cost, within quality and latency targets; leaves the budgets of single agents to agent operations, and the model and its engine as they are."@en .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/customization> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/customization> <http://www.w3.org/2004/02/skos/core#definition> "Fits a model to a task or domain by comparing prompt variants, selecting exemplars, or training, with the data that this takes; leaves writing prompts to application development, and serving to inference."@en .
  <https://genbodha.ai/taxonomy/category/customization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/customization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/data-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/foundational-python> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/kubernetes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/security-compliance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/service-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#editorialNote> "As published, this is a gateway role: seven of its eight responsibilities are about requests to providers, and one deploys inference services. Kernels, quantization, and parallelism are asked for by none of them, although the name of the role suggests them."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/DefinedTermSet> .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2002/07/owl#versionInfo> "1.2.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.editorial_notes> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.editorial_notes> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Discipline" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.editorial_notes> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "editorial_notes" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.editorial_notes> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.editorial_notes> <https://genbodha.ai/taxonomy/ns#since> "1.2.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> <http://www.w3.org/2000/01/rdf-schema#comment> "The page says how many disciplines, responsibilities, skills and categories there are; they are checked against the data."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Taxonomy" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "counts" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> <https://genbodha.ai/taxonomy/ns#provenanceSource> "published" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> <https://genbodha.ai/taxonomy/ns#since> "1.0.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.edition_statement> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.edition_statement> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Taxonomy" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.edition_statement> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "edition_statement" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.edition_statement> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.edition_statement> <https://genbodha.ai/taxonomy/ns#since> "1.2.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/training-dataset-curation> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/training-dataset-curation> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#requires> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: the nearest sentence deploys inference services with scaling and health checks, and takes the weights as they come; none asks for a smaller model, or what quality that costs."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: the nearest sentence scales inference services by their replicas; none is about a model that exceeds one GPU."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#editorialNote> "Required by no responsibility of this version: the nearest sentence asks for three means to less latency, caching, batching, and streaming, and a draft model is none of them."@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#related> <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <https://genbodha.ai/taxonomy/ns#requiredBy> <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/DefinedTermSet> .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2002/07/owl#versionInfo> "1.2.0" .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/bibliographicCitation> "GenBodha. \"The GenAI Engineering Role Taxonomy v1.0.\" genbodha.ai, 2026-06-14. https://genbodha.ai/taxonomy (CC-BY-4.0). Edition 1.2.0, 2026-11-26, with editorial additions." .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/contributor> <https://genbodha.ai/taxonomy#editors> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/issued> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Discipline.editorial_notes> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.edition_statement> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/publisher> <https://genbodha.ai/taxonomy#editors> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/source> <https://genbodha.ai/taxonomy#source> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/2004/02/skos/core#note> "Title, description and counts are those of the published page. What the page says of job descriptions, practicing engineers and graded labs is about its own making, and was not checked for this edition. The links from responsibilities to skills and between skills were judged by the editors of this repository, one by one, from the published words alone; they were not measured on job descriptions, no one else has judged them yet, and there are no labs."@en .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#hasVersion> <https://genbodha.ai/taxonomy/1.2.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#previousVersion> <https://genbodha.ai/taxonomy/1.1.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#version> "1.2.0" .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/prov#wasDerivedFrom> <https://genbodha.ai/taxonomy#source> .
  <https://genbodha.ai/taxonomy> <https://genbodha.ai/taxonomy/ns#citationTemplate> "{based_on} Edition {edition}, {issued}, with editorial additions." .
  <https://genbodha.ai/taxonomy> <https://genbodha.ai/taxonomy/ns#previousVersion> "1.1.0" .
}
