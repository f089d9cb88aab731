# Turns the graph of 1.2.0 into that of 1.3.0: 539 triples deleted, 2,751 inserted.
# SPARQL 1.1 Update, for the default graph.
# The GenAI Engineering Role Taxonomy, edition 1.3.0 by the editors of this repository, issued 2026-11-30.
# Based on a work by GenBodha (https://genbodha.ai). Source: https://genbodha.ai/taxonomy
# Licence: CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/
# Cite as: GenBodha. "The GenAI Engineering Role Taxonomy v1.0." genbodha.ai, 2026-06-14. https://genbodha.ai/taxonomy (CC-BY-4.0). Edition 1.3.0, 2026-11-30, with editorial additions.
DELETE DATA {
  <https://genbodha.ai/taxonomy#editors> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Agent> .
  <https://genbodha.ai/taxonomy#editors> <http://xmlns.com/foaf/0.1/name> "the editors of this repository" .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/category/kubernetes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2002/07/owl#versionInfo> "1.2.0" .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0."@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://purl.org/dc/terms/modified> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.2.0."@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <https://genbodha.ai/taxonomy/ns#changedIn> "1.2.0" .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://purl.org/dc/terms/modified> "2026-11-25"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.1.0."@en .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.1.0" .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2002/07/owl#versionInfo> "1.2.0" .
  <https://genbodha.ai/taxonomy> <http://creativecommons.org/ns#attributionName> "GenBodha" .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/bibliographicCitation> "GenBodha. \"The GenAI Engineering Role Taxonomy v1.0.\" genbodha.ai, 2026-06-14. https://genbodha.ai/taxonomy (CC-BY-4.0). Edition 1.2.0, 2026-11-26, with editorial additions." .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/contributor> <https://genbodha.ai/taxonomy#editors> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/issued> "2026-11-26"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/publisher> <https://genbodha.ai/taxonomy#editors> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/2004/02/skos/core#note> "Title, description and counts are those of the published page. What the page says of job descriptions, practicing engineers and graded labs is about its own making, and was not checked for this edition. The links from responsibilities to skills and between skills were judged by the editors of this repository, one by one, from the published words alone; they were not measured on job descriptions, no one else has judged them yet, and there are no labs."@en .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#hasVersion> <https://genbodha.ai/taxonomy/1.2.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#previousVersion> <https://genbodha.ai/taxonomy/1.1.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#version> "1.2.0" .
  <https://genbodha.ai/taxonomy> <https://genbodha.ai/taxonomy/ns#previousVersion> "1.1.0" .
} ;
INSERT DATA {
  <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Agent> .
  <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Organization> .
  <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Organization> .
  <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> <http://xmlns.com/foaf/0.1/name> "the editors of this repository" .
  <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> <https://schema.org/name> "the editors of this repository" .
  <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> <https://schema.org/url> "https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43"^^<http://www.w3.org/2001/XMLSchema#anyURI> .
  <https://genbodha.ai/taxonomy/category/agent-architecture> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/agent-operations> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/agent-protocols> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/agent-safety-governance> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/cost-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/customization> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/data-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/evaluation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/foundational-python> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/inference-optimization> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2004/02/skos/core#altLabel> "K8s"@en .
  <https://genbodha.ai/taxonomy/category/kubernetes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/category/kubernetes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/category/llm-application-development> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/security-compliance> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/category/service-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2512> .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/35553663-deab-4d9a-bf22-15c1625d28e8> .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1252.00> .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/occupation/b1c80369-067e-4041-84c8-dbe65640a5d8> .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> <https://schema.org/position> "5"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2512> .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/35553663-deab-4d9a-bf22-15c1625d28e8> .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1252.00> .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> <https://schema.org/position> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2512> .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/35553663-deab-4d9a-bf22-15c1625d28e8> .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1252.00> .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> <https://schema.org/position> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2511> .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/2079755f-d809-49e6-8037-4de6180e54c0> .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/isco/C2521> .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://www.onetonline.org/link/summary/15-1243.01> .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> <https://schema.org/position> "12"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C1330> .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/f31f487b-4ce2-40f3-90e8-7d0011b4ef1d> .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/11-3021.00> .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/occupation/7b1b5da8-573a-49bb-a38e-68725a949f4f> .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> <https://schema.org/position> "11"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2512> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/35553663-deab-4d9a-bf22-15c1625d28e8> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1252.00> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/occupation/349ee6f6-c295-4c38-9b98-48765b55280e> .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> <https://schema.org/position> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2512> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/349ee6f6-c295-4c38-9b98-48765b55280e> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/cc867bee-ab5c-427f-9244-f7a204d9574b> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1299.08> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/isco/C2522> .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> <https://schema.org/position> "4"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2519> .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/35553663-deab-4d9a-bf22-15c1625d28e8> .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1253.00> .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/occupation/0ab5c12c-c1c1-4772-8345-aa287d0e391d> .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> <https://schema.org/position> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2529> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/0464b062-cea6-4164-b10d-956c61956ae7> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1299.05> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/occupation/76ef0a87-6afe-4560-b5d0-9a086abe45c5> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://www.onetonline.org/link/summary/15-1299.04> .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> <https://schema.org/position> "8"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2511> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/e1c72b5f-4c5c-487c-a6df-e84b64a51dae> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1299.08> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/occupation/2bef94db-0088-4507-982a-2ca717529adb> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> <https://schema.org/position> "9"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C1330> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/8b6388a4-4904-471b-9331-d3b1211f5525> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1299.09> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/occupation/b1c80369-067e-4041-84c8-dbe65640a5d8> .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> <https://schema.org/position> "10"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/isco/C2512> .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/occupation/cc867bee-ab5c-427f-9244-f7a204d9574b> .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://www.onetonline.org/link/summary/15-1299.08> .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/isco/C2522> .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/discipline/llmops-engineering> <https://schema.org/position> "6"^^<http://www.w3.org/2001/XMLSchema#integer> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-10> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-10> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-11> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-11> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-11> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-12> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-12> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-12> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-2> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-2> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-3> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-4> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-4> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-4> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-5> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-5> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-5> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-6> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-6> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/llmops-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-6> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-7> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-7> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-7> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-8> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-8> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-8> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-9> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-9> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> .
  <https://genbodha.ai/taxonomy/disciplines#in-order-member-9> <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <https://genbodha.ai/taxonomy/disciplines#in-order-member-10> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#OrderedCollection> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#inScheme> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/forward-deployed-genai-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-agent-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-application-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-data-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-engineering-leader> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-inference-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-platform-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-safety-evaluation-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-security-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-solutions-architecture> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/genai-solutions-delivery> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#member> <https://genbodha.ai/taxonomy/discipline/llmops-engineering> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#memberList> <https://genbodha.ai/taxonomy/disciplines#in-order-member-1> .
  <https://genbodha.ai/taxonomy/disciplines#in-order> <http://www.w3.org/2004/02/skos/core#prefLabel> "Disciplines and responsibilities"@en .
  <https://genbodha.ai/taxonomy/disciplines> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/disciplines> <http://purl.org/dc/terms/creator> <https://genbodha.ai> .
  <https://genbodha.ai/taxonomy/disciplines> <http://purl.org/dc/terms/description> "Roles curated from live GenAI job descriptions and vetted by practicing engineers; each role's responsibilities map to a skill ladder assessed by graded labs. The role is the unit; the skill is what gets measured."@en .
  <https://genbodha.ai/taxonomy/disciplines> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/disciplines> <http://purl.org/dc/terms/publisher> <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> .
  <https://genbodha.ai/taxonomy/disciplines> <http://purl.org/vocab/vann/preferredNamespaceUri> "https://genbodha.ai/taxonomy/" .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2002/07/owl#versionInfo> "1.3.0" .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2004/02/skos/core#definition> "Roles curated from live GenAI job descriptions and vetted by practicing engineers; each role's responsibilities map to a skill ladder assessed by graded labs. The role is the unit; the skill is what gets measured."@en .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2004/02/skos/core#note> "Title, description and counts are those of the published page. What the page says of job descriptions, practicing engineers and graded labs is about its own making, and was not checked for this edition. The links from responsibilities to skills and between skills were judged by the editors of this repository, one by one, from the published words alone; they were not measured on job descriptions, no one else has judged them yet, and there are no labs. Other names, scope notes, reasons for links, and mappings to ESCO, O*NET and MITRE ATLAS are by the editors, too."@en .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/2004/02/skos/core#prefLabel> "Disciplines and responsibilities"@en .
  <https://genbodha.ai/taxonomy/disciplines> <http://www.w3.org/ns/prov#wasDerivedFrom> <https://genbodha.ai/taxonomy#source> .
  <https://genbodha.ai/taxonomy/disciplines> <https://schema.org/citation> "https://genbodha.ai/taxonomy#source"^^<http://www.w3.org/2001/XMLSchema#anyURI> .
  <https://genbodha.ai/taxonomy/disciplines> <https://schema.org/license> <https://creativecommons.org/licenses/by/4.0/> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.a2a-protocol-agent-networks.multi-agent-orchestration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.a2a-protocol-agent-networks.multi-agent-orchestration> <http://www.w3.org/2000/01/rdf-schema#comment> "Delegation within one process before delegation across a network."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.a2a-protocol-agent-networks.multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-cost-control-model-routing.llm-cost-resilience-optimization> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-cost-control-model-routing.llm-cost-resilience-optimization> <http://www.w3.org/2000/01/rdf-schema#comment> "Tracks and routes single agents; cascades under quality SLOs are another skill."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-cost-control-model-routing.llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.agent-trajectory-evaluation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.agent-trajectory-evaluation> <http://www.w3.org/2000/01/rdf-schema#comment> "Trajectory scoring is a part of its definition, and a skill of its own."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.llm-as-judge-evaluation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.llm-as-judge-evaluation> <http://www.w3.org/2000/01/rdf-schema#comment> "LLM-as-judge pipelines are a part of its definition, and a skill of their own."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.llm-regression-testing-in-ci> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.llm-regression-testing-in-ci> <http://www.w3.org/2000/01/rdf-schema#comment> "CI-gated regression testing is a part of its definition, and a skill of its own."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-load-testing-capacity-planning.agent-observability-tracing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-load-testing-capacity-planning.agent-observability-tracing> <http://www.w3.org/2000/01/rdf-schema#comment> "Bottlenecks are found in the traces of an agent."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-load-testing-capacity-planning.agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-load-testing-capacity-planning.production-agent-deployment> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-load-testing-capacity-planning.production-agent-deployment> <http://www.w3.org/2000/01/rdf-schema#comment> "Load goes onto a deployed agent."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-load-testing-capacity-planning.production-agent-deployment> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-memory-systems.embeddings-semantic-search> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-memory-systems.embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#comment> "Semantic memory is search over embeddings."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-memory-systems.embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-memory-systems.react-planning-agent-loops> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-memory-systems.react-planning-agent-loops> <http://www.w3.org/2000/01/rdf-schema#comment> "It takes an agent loop to remember for."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-memory-systems.react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-observability-tracing.api-observability> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-observability-tracing.api-observability> <http://www.w3.org/2000/01/rdf-schema#comment> "OpenTelemetry and dashboards are learned on plain APIs first."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-observability-tracing.api-observability> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-release-management.agent-observability-tracing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-release-management.agent-observability-tracing> <http://www.w3.org/2000/01/rdf-schema#comment> "Rolls back automatically, hence on signals from traces."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-release-management.agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-safety-guardrails-injection-defense.prompt-injection-defense> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-safety-guardrails-injection-defense.prompt-injection-defense> <http://www.w3.org/2000/01/rdf-schema#comment> "Named in the definition; output guardrails can start without full data-loss prevention."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-safety-guardrails-injection-defense.prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-state-graph-patterns.llm-function-calling-tool-use> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-state-graph-patterns.llm-function-calling-tool-use> <http://www.w3.org/2000/01/rdf-schema#comment> "Beside the ReAct loop, not above it; a graph can be designed without a free loop, and the other way round."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-state-graph-patterns.llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-state-graph-patterns.type-hints-pydantic-models> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-state-graph-patterns.type-hints-pydantic-models> <http://www.w3.org/2000/01/rdf-schema#comment> "The schemas of the state are typed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-state-graph-patterns.type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-tool-design-validation.llm-function-calling-tool-use> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-tool-design-validation.llm-function-calling-tool-use> <http://www.w3.org/2000/01/rdf-schema#comment> "Design rests on having seen a model call a tool."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-tool-design-validation.llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-tool-design-validation.type-hints-pydantic-models> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-tool-design-validation.type-hints-pydantic-models> <http://www.w3.org/2000/01/rdf-schema#comment> "The schemas are Pydantic models."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-tool-design-validation.type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-trajectory-evaluation.react-planning-agent-loops> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-trajectory-evaluation.react-planning-agent-loops> <http://www.w3.org/2000/01/rdf-schema#comment> "Scores recorded steps, which the loop itself can record; tracing in production is not needed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agent-trajectory-evaluation.react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.agent-state-graph-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.agent-state-graph-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "Retrieval becomes a routed, repeated step."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.knowledge-graph-construction> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.knowledge-graph-construction> <http://www.w3.org/2000/01/rdf-schema#comment> "The graph of entities is made there; here it is queried."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.rag-pipeline-fundamentals> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.rag-pipeline-fundamentals> <http://www.w3.org/2000/01/rdf-schema#comment> "Self-RAG and Corrective RAG change a plain pipeline."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.ai-iam-secrets-management.kubernetes-rbac-troubleshooting> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.ai-iam-secrets-management.kubernetes-rbac-troubleshooting> <http://www.w3.org/2000/01/rdf-schema#comment> "Workload Identity and IRSA bind to service accounts and RBAC of Kubernetes."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.ai-iam-secrets-management.kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.api-authentication-authorization.configuration-secrets-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.api-authentication-authorization.configuration-secrets-management> <http://www.w3.org/2000/01/rdf-schema#comment> "Signing keys and client secrets are kept safely."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.api-authentication-authorization.configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.async-databases-with-sqlalchemy-alembic.python-classes-dataclasses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.async-databases-with-sqlalchemy-alembic.python-classes-dataclasses> <http://www.w3.org/2000/01/rdf-schema#comment> "Models are classes; no web framework is needed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.async-databases-with-sqlalchemy-alembic.python-classes-dataclasses> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.caching-strategies-for-cost.embeddings-semantic-search> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.caching-strategies-for-cost.embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#comment> "The semantic cache is the one to design; a tool-call cache is a key and a lifetime."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.caching-strategies-for-cost.embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.chunking-strategies-for-rag.document-parsing-extraction> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.chunking-strategies-for-rag.document-parsing-extraction> <http://www.w3.org/2000/01/rdf-schema#comment> "Document classes and hierarchies appear only after parsing."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.chunking-strategies-for-rag.document-parsing-extraction> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.compliance-frameworks-for-ai.pii-data-governance> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.compliance-frameworks-for-ai.pii-data-governance> <http://www.w3.org/2000/01/rdf-schema#comment> "Controls cover data."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.compliance-frameworks-for-ai.pii-data-governance> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.compliance-frameworks-for-ai.threat-modeling-for-ai-systems> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.compliance-frameworks-for-ai.threat-modeling-for-ai-systems> <http://www.w3.org/2000/01/rdf-schema#comment> "Controls answer risks."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.compliance-frameworks-for-ai.threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.configuration-secrets-management.python-core-programming> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.configuration-secrets-management.python-core-programming> <http://www.w3.org/2000/01/rdf-schema#comment> "Decorators are functions; python-dotenv reads the file."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.configuration-secrets-management.python-core-programming> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-core-programming> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.continued-pretraining-for-domain-adaptation.distributed-training-infrastructure> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.continued-pretraining-for-domain-adaptation.distributed-training-infrastructure> <http://www.w3.org/2000/01/rdf-schema#comment> "Trains all weights on large corpora."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.continued-pretraining-for-domain-adaptation.distributed-training-infrastructure> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-anomaly-monitoring.api-observability> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-anomaly-monitoring.api-observability> <http://www.w3.org/2000/01/rdf-schema#comment> "Needs telemetry; unit economics can come later."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-anomaly-monitoring.api-observability> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-anomaly-monitoring.llm-cost-resilience-optimization> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-anomaly-monitoring.llm-cost-resilience-optimization> <http://www.w3.org/2000/01/rdf-schema#comment> "Needs tokens that are tracked."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-anomaly-monitoring.llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-aware-model-routing.llm-cost-resilience-optimization> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-aware-model-routing.llm-cost-resilience-optimization> <http://www.w3.org/2000/01/rdf-schema#comment> "Tracked prices are enough; a full cost model is not needed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-aware-model-routing.llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-aware-model-routing.llm-evaluation-harnesses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-aware-model-routing.llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#comment> "A quality SLO is measured with a harness."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.cost-aware-model-routing.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.data-lake-warehouse-for-ai.python-data-pipelines-with-polars> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.data-lake-warehouse-for-ai.python-data-pipelines-with-polars> <http://www.w3.org/2000/01/rdf-schema#comment> "The only ground in tabular data that the taxonomy offers; it has no skill for SQL."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.data-lake-warehouse-for-ai.python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.distributed-training-infrastructure.supervised-fine-tuning-lora-qlora> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.distributed-training-infrastructure.supervised-fine-tuning-lora-qlora> <http://www.w3.org/2000/01/rdf-schema#comment> "One device before several."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.distributed-training-infrastructure.supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.embeddings-semantic-search.file-io-json-exception-handling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.embeddings-semantic-search.file-io-json-exception-handling> <http://www.w3.org/2000/01/rdf-schema#comment> "Documents are read; models that embed run locally too, so no provider API is needed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.embeddings-semantic-search.file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.agent-observability-tracing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.agent-observability-tracing> <http://www.w3.org/2000/01/rdf-schema#comment> "Audit trails come from traces."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.agent-state-graph-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.agent-state-graph-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "Checkpoints come from explicit state."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.compliance-frameworks-for-ai> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.compliance-frameworks-for-ai> <http://www.w3.org/2000/01/rdf-schema#comment> "Reports come from frameworks."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-vertical-agent-patterns.agent-tool-design-validation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-vertical-agent-patterns.agent-tool-design-validation> <http://www.w3.org/2000/01/rdf-schema#comment> "Domain-specific tool sets are named; no one vertical decides, since document parsing serves only one of the three."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-vertical-agent-patterns.agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.factuality-grounding-evaluation.llm-evaluation-harnesses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.factuality-grounding-evaluation.llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#comment> "Spans and references will do without a judge."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.factuality-grounding-evaluation.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.few-shot-in-context-learning-design.embeddings-semantic-search> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.few-shot-in-context-learning-design.embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#comment> "Similarity-based retrieval takes embeddings; accuracy on labelled cases takes no harness."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.few-shot-in-context-learning-design.embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.file-io-json-exception-handling.python-data-structures-comprehensions> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.file-io-json-exception-handling.python-data-structures-comprehensions> <http://www.w3.org/2000/01/rdf-schema#comment> "JSON parses into dictionaries and lists; a custom exception is one line of class."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.file-io-json-exception-handling.python-data-structures-comprehensions> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.fine-tuning-evaluation.supervised-fine-tuning-lora-qlora> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.fine-tuning-evaluation.supervised-fine-tuning-lora-qlora> <http://www.w3.org/2000/01/rdf-schema#comment> "There is a tuned model to compare; the harness is known from below."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.fine-tuning-evaluation.supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.inference-latency-profiling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.inference-latency-profiling> <http://www.w3.org/2000/01/rdf-schema#comment> "The definition names an SLO."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.inference-latency-profiling> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.k8s-health-probes-autoscaling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.k8s-health-probes-autoscaling> <http://www.w3.org/2000/01/rdf-schema#comment> "The definition names autoscaling."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.llm-cost-modeling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.llm-cost-modeling> <http://www.w3.org/2000/01/rdf-schema#comment> "The definition names a target cost."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-kernel-programming-basics.gpu-memory-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-kernel-programming-basics.gpu-memory-management> <http://www.w3.org/2000/01/rdf-schema#comment> "The device and its memory before code that runs on it."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-kernel-programming-basics.gpu-memory-management> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-memory-management.transformer-architecture-internals> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-memory-management.transformer-architecture-internals> <http://www.w3.org/2000/01/rdf-schema#comment> "It says what fills the memory, which is weights, activations, and KV cache."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-memory-management.transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.hybrid-retrieval-reranking.embeddings-semantic-search> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.hybrid-retrieval-reranking.embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#comment> "Retrieval alone; no generation is needed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.hybrid-retrieval-reranking.embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.knowledge-graph-construction.llm-sampling-structured-output> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.knowledge-graph-construction.llm-sampling-structured-output> <http://www.w3.org/2000/01/rdf-schema#comment> "Extraction is structured output; a corpus of plain text needs no parser."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.knowledge-graph-construction.llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.kv-cache-optimization.gpu-memory-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.kv-cache-optimization.gpu-memory-management> <http://www.w3.org/2000/01/rdf-schema#comment> "Tuned against a memory budget."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.kv-cache-optimization.gpu-memory-management> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.kv-cache-optimization.model-serving-frameworks> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.kv-cache-optimization.model-serving-frameworks> <http://www.w3.org/2000/01/rdf-schema#comment> "Tuned inside a serving engine."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.kv-cache-optimization.model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.langchain-lcel-runnables.multi-provider-prompt-engineering> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.langchain-lcel-runnables.multi-provider-prompt-engineering> <http://www.w3.org/2000/01/rdf-schema#comment> "The first thing that a chain composes is a prompt template."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.langchain-lcel-runnables.multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.langgraph-framework-usage.agent-state-graph-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.langgraph-framework-usage.agent-state-graph-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "The concept before the library; LangChain is not needed to use LangGraph."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.langgraph-framework-usage.agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-api-integration.configuration-secrets-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-api-integration.configuration-secrets-management> <http://www.w3.org/2000/01/rdf-schema#comment> "A key is kept safely."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-api-integration.configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-api-integration.file-io-json-exception-handling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-api-integration.file-io-json-exception-handling> <http://www.w3.org/2000/01/rdf-schema#comment> "A response is parsed, and an error handled."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-api-integration.file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-as-judge-evaluation.llm-evaluation-harnesses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-as-judge-evaluation.llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#comment> "A judge is a scorer in a harness."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-as-judge-evaluation.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-as-judge-evaluation.multi-provider-prompt-engineering> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-as-judge-evaluation.multi-provider-prompt-engineering> <http://www.w3.org/2000/01/rdf-schema#comment> "A rubric is a prompt."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-as-judge-evaluation.multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-cost-modeling.llm-cost-resilience-optimization> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-cost-modeling.llm-cost-resilience-optimization> <http://www.w3.org/2000/01/rdf-schema#comment> "Can start from published throughput, hence not from having served a model."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-cost-modeling.llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-evaluation-harnesses.llm-api-integration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-evaluation-harnesses.llm-api-integration> <http://www.w3.org/2000/01/rdf-schema#comment> "A harness calls models; sampling parameters are a line in the task spec."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-evaluation-harnesses.llm-api-integration> <https://genbodha.ai/taxonomy/ns#disputed> "Three of the four ways that the definition names hide the call, and the first one runs a local model."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-evaluation-harnesses.llm-api-integration> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-function-calling-tool-use.llm-api-integration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-function-calling-tool-use.llm-api-integration> <http://www.w3.org/2000/01/rdf-schema#comment> "JSON Schema is written by hand here; Pydantic comes with tool design."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-function-calling-tool-use.llm-api-integration> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-regression-testing-in-ci.python-testing-with-pytest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-regression-testing-in-ci.python-testing-with-pytest> <http://www.w3.org/2000/01/rdf-schema#comment> "Gates in CI are learned with ordinary tests."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-regression-testing-in-ci.python-testing-with-pytest> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-sampling-structured-output.type-hints-pydantic-models> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-sampling-structured-output.type-hints-pydantic-models> <http://www.w3.org/2000/01/rdf-schema#comment> "Structured schemas are Pydantic models in Python."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.llm-sampling-structured-output.type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.mcp-protocol-servers-clients.async-python-with-asyncio> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.mcp-protocol-servers-clients.async-python-with-asyncio> <http://www.w3.org/2000/01/rdf-schema#comment> "SDKs are async, and carry the SSE transport, so the skill of streaming to users is not needed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.mcp-protocol-servers-clients.async-python-with-asyncio> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-distillation-pruning.supervised-fine-tuning-lora-qlora> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-distillation-pruning.supervised-fine-tuning-lora-qlora> <http://www.w3.org/2000/01/rdf-schema#comment> "A student is trained like any tuned model, and evaluated like one."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-distillation-pruning.supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-quantization.llm-evaluation-harnesses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-quantization.llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#comment> "The trade-off has two sides; this is quality."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-quantization.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-quantization.model-serving-frameworks> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-quantization.model-serving-frameworks> <http://www.w3.org/2000/01/rdf-schema#comment> "The trade-off has two sides; this is throughput."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-quantization.model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-serving-frameworks.docker-containerization-for-llm-apps> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-serving-frameworks.docker-containerization-for-llm-apps> <http://www.w3.org/2000/01/rdf-schema#comment> "Engines ship as images."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-serving-frameworks.docker-containerization-for-llm-apps> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-serving-frameworks.transformer-architecture-internals> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-serving-frameworks.transformer-architecture-internals> <http://www.w3.org/2000/01/rdf-schema#comment> "Engine flags make sense to those who know attention and KV cache."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-serving-frameworks.transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-supply-chain-security.vulnerability-scanning-for-ai-stacks> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-supply-chain-security.vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2000/01/rdf-schema#comment> "SBOMs and dependencies are scanned first; signatures are checked without knowing attention."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.model-supply-chain-security.vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multi-agent-orchestration.agent-state-graph-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multi-agent-orchestration.agent-state-graph-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "Handoffs and hierarchies are routing between nodes."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multi-agent-orchestration.agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multi-agent-orchestration.react-planning-agent-loops> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multi-agent-orchestration.react-planning-agent-loops> <http://www.w3.org/2000/01/rdf-schema#comment> "The nodes are agents that loop."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multi-agent-orchestration.react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multimodal-computer-use-agents.react-planning-agent-loops> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multimodal-computer-use-agents.react-planning-agent-loops> <http://www.w3.org/2000/01/rdf-schema#comment> "To sandbox first is good advice, but a container holds code, not a desktop."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.multimodal-computer-use-agents.react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.output-filtering-data-loss-prevention.pii-data-governance> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.output-filtering-data-loss-prevention.pii-data-governance> <http://www.w3.org/2000/01/rdf-schema#comment> "Detection of PII is learned there."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.output-filtering-data-loss-prevention.pii-data-governance> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.pii-data-governance.python-data-pipelines-with-polars> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.pii-data-governance.python-data-pipelines-with-polars> <http://www.w3.org/2000/01/rdf-schema#comment> "Redaction is a step of a data pipeline; a scheduler is not needed to start."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.pii-data-governance.python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#disputed> "PII is found in prompts and documents, not in tables first; residency, retention, and lineage take no data frame."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.pii-data-governance.python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.preference-optimization-dpo-rlhf.supervised-fine-tuning-lora-qlora> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.preference-optimization-dpo-rlhf.supervised-fine-tuning-lora-qlora> <http://www.w3.org/2000/01/rdf-schema#comment> "Starts from a tuned model; AI judges are one source of preferences among several."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.preference-optimization-dpo-rlhf.supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.production-agent-deployment.k8s-health-probes-autoscaling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.production-agent-deployment.k8s-health-probes-autoscaling> <http://www.w3.org/2000/01/rdf-schema#comment> "Scales horizontally; Postgres and Redis keep state through a checkpointer, so no ORM skill comes first."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.production-agent-deployment.k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.production-prompt-template-engineering.llm-evaluation-harnesses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.production-prompt-template-engineering.llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#comment> "Ablations and variant tests take a harness."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.production-prompt-template-engineering.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.prompt-injection-defense.llm-function-calling-tool-use> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.prompt-injection-defense.llm-function-calling-tool-use> <http://www.w3.org/2000/01/rdf-schema#comment> "Tool results carry indirect injections already, so RAG is not needed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.prompt-injection-defense.llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.python-testing-with-pytest.python-classes-dataclasses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.python-testing-with-pytest.python-classes-dataclasses> <http://www.w3.org/2000/01/rdf-schema#comment> "Mocks stand in for objects and their methods."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.python-testing-with-pytest.python-classes-dataclasses> <https://genbodha.ai/taxonomy/ns#disputed> "Fixtures, assertions, and patches are functions; tests are written before classes in every course."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.python-testing-with-pytest.python-classes-dataclasses> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.rag-pipeline-fundamentals.embeddings-semantic-search> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.rag-pipeline-fundamentals.embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#comment> "It is the retrieval."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.rag-pipeline-fundamentals.embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.rag-pipeline-fundamentals.llm-api-integration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.rag-pipeline-fundamentals.llm-api-integration> <http://www.w3.org/2000/01/rdf-schema#comment> "It is the call to a model; prompt technique refines it later."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.rag-pipeline-fundamentals.llm-api-integration> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.react-planning-agent-loops.llm-function-calling-tool-use> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.react-planning-agent-loops.llm-function-calling-tool-use> <http://www.w3.org/2000/01/rdf-schema#comment> "The action is a tool call."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.react-planning-agent-loops.llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.react-planning-agent-loops.multi-provider-prompt-engineering> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.react-planning-agent-loops.multi-provider-prompt-engineering> <http://www.w3.org/2000/01/rdf-schema#comment> "The thought is chain-of-thought prompting."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.react-planning-agent-loops.multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.real-time-streaming-with-sse-websockets.llm-api-integration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.real-time-streaming-with-sse-websockets.llm-api-integration> <http://www.w3.org/2000/01/rdf-schema#comment> "What is streamed is the response of an LLM."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.real-time-streaming-with-sse-websockets.llm-api-integration> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.red-teaming-jailbreak-testing.multi-provider-prompt-engineering> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.red-teaming-jailbreak-testing.multi-provider-prompt-engineering> <http://www.w3.org/2000/01/rdf-schema#comment> "An attack is a prompt; neither a harness nor the defenses come first."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.red-teaming-jailbreak-testing.multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.sandboxed-agent-code-execution.llm-function-calling-tool-use> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.sandboxed-agent-code-execution.llm-function-calling-tool-use> <http://www.w3.org/2000/01/rdf-schema#comment> "The code to isolate arrives through a tool call."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.sandboxed-agent-code-execution.llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.speculative-decoding.inference-latency-profiling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.speculative-decoding.inference-latency-profiling> <http://www.w3.org/2000/01/rdf-schema#comment> "Pays only where decoding is the bottleneck, which profiling shows."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.speculative-decoding.inference-latency-profiling> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.streaming-data-with-kafka-pulsar.type-hints-pydantic-models> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.streaming-data-with-kafka-pulsar.type-hints-pydantic-models> <http://www.w3.org/2000/01/rdf-schema#comment> "Schema evolution takes events with a typed schema; consumers need no asyncio, and batch orchestration is a sibling."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.streaming-data-with-kafka-pulsar.type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#disputed> "Schemas evolve in Avro or Protobuf and a registry; no event has to be a Pydantic model."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.streaming-data-with-kafka-pulsar.type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.supervised-fine-tuning-lora-qlora.gpu-memory-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.supervised-fine-tuning-lora-qlora.gpu-memory-management> <http://www.w3.org/2000/01/rdf-schema#comment> "LoRA, QLoRA, or full SFT is a decision about memory."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.supervised-fine-tuning-lora-qlora.gpu-memory-management> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.supervised-fine-tuning-lora-qlora.llm-evaluation-harnesses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.supervised-fine-tuning-lora-qlora.llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#comment> "Gains take a measured baseline; the data may be published."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.supervised-fine-tuning-lora-qlora.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.threat-modeling-for-ai-systems.llm-function-calling-tool-use> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.threat-modeling-for-ai-systems.llm-function-calling-tool-use> <http://www.w3.org/2000/01/rdf-schema#comment> "To draw the boundaries of tools one has seen tool calls."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.threat-modeling-for-ai-systems.llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.threat-modeling-for-ai-systems.rag-pipeline-fundamentals> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.threat-modeling-for-ai-systems.rag-pipeline-fundamentals> <http://www.w3.org/2000/01/rdf-schema#comment> "To draw the boundaries of data one has seen retrieval."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.threat-modeling-for-ai-systems.rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.training-dataset-curation.python-data-pipelines-with-polars> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.training-dataset-curation.python-data-pipelines-with-polars> <http://www.w3.org/2000/01/rdf-schema#comment> "Deduplicating and filtering are transformations of tables; no training is needed to start."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.training-dataset-curation.python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.transformer-architecture-internals.python-data-structures-comprehensions> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.transformer-architecture-internals.python-data-structures-comprehensions> <http://www.w3.org/2000/01/rdf-schema#comment> "Tensors are sliced and indexed; attention is one function."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.transformer-architecture-internals.python-data-structures-comprehensions> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vector-database-operations.embeddings-semantic-search> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vector-database-operations.embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#comment> "Managed services exist, so neither containers nor Kubernetes come first."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vector-database-operations.embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vulnerability-scanning-for-ai-stacks.docker-containerization-for-llm-apps> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vulnerability-scanning-for-ai-stacks.docker-containerization-for-llm-apps> <http://www.w3.org/2000/01/rdf-schema#comment> "Images are scanned."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vulnerability-scanning-for-ai-stacks.docker-containerization-for-llm-apps> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vulnerability-scanning-for-ai-stacks.python-core-programming> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vulnerability-scanning-for-ai-stacks.python-core-programming> <http://www.w3.org/2000/01/rdf-schema#comment> "Findings in code are read and fixed."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.vulnerability-scanning-for-ai-stacks.python-core-programming> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/python-core-programming> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.web-browsing-agents.llm-sampling-structured-output> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.web-browsing-agents.llm-sampling-structured-output> <http://www.w3.org/2000/01/rdf-schema#comment> "Extraction names structured data."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.web-browsing-agents.llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.web-browsing-agents.react-planning-agent-loops> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.web-browsing-agents.react-planning-agent-loops> <http://www.w3.org/2000/01/rdf-schema#comment> "Browser actions take no tool design beyond calling functions."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.web-browsing-agents.react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.zero-trust-networking-for-ai.kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Prerequisite> .
  <https://genbodha.ai/taxonomy/prerequisite/skill.zero-trust-networking-for-ai.kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2000/01/rdf-schema#comment> "From NetworkPolicy and TLS to egress allowlists and mTLS."@en .
  <https://genbodha.ai/taxonomy/prerequisite/skill.zero-trust-networking-for-ai.kubernetes-ingress-tls-networkpolicy> <https://genbodha.ai/taxonomy/ns#presupposedSkill> <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> <http://www.w3.org/2000/01/rdf-schema#comment> "An abbreviation in public use that stands for the whole category, and for none of its skills."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Category" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "alt_labels" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Category> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#altLabel> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Category> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.definition> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#definition> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.id> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Category> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.id> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#notation> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.label> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Category> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.label> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#prefLabel> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.skills> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Category> .
  <https://genbodha.ai/taxonomy/provenance-statement/Category.skills> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#narrower> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> <http://www.w3.org/2000/01/rdf-schema#comment> "Judged in two passes; the evidence of each is in the mapping sets of the release."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Discipline" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "broad_match" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Discipline> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#broadMatch> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.definition> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Discipline> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.definition> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#definition> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.editorial_notes> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Discipline> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.editorial_notes> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#editorialNote> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.id> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Discipline> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.id> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#notation> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.label> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Discipline> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.label> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#prefLabel> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> <http://www.w3.org/2000/01/rdf-schema#comment> "The order of the page, which prints no numbers."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Discipline" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "position" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Discipline> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> <https://genbodha.ai/taxonomy/ns#ofProperty> <https://schema.org/position> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> <http://www.w3.org/2000/01/rdf-schema#comment> "Judged in two passes; the evidence of each is in the mapping sets of the release."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Discipline" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "related_match" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Discipline> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#relatedMatch> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.responsibilities> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Discipline> .
  <https://genbodha.ai/taxonomy/provenance-statement/Discipline.responsibilities> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#narrower> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.editorial_notes> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Responsibility> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.editorial_notes> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#editorialNote> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.id> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Responsibility> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.id> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#notation> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.label> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Responsibility> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.label> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#prefLabel> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> <http://www.w3.org/2000/01/rdf-schema#comment> "The reasons for links, and the objections to them, of the editors who judged them, from the published words alone."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Responsibility" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "requirements" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Responsibility> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> <https://genbodha.ai/taxonomy/ns#ofProperty> <https://genbodha.ai/taxonomy/ns#requirement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Responsibility> .
  <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requires> <https://genbodha.ai/taxonomy/ns#ofProperty> <https://genbodha.ai/taxonomy/ns#requires> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> <http://www.w3.org/2000/01/rdf-schema#comment> "Abbreviations, names of tools, and spellings in public use: from the documentation of tools, papers, and standards, as the editors know them. A tool stands for the skill if it has no other home here. They were not counted in job descriptions."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "alt_labels" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#altLabel> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> <http://www.w3.org/2000/01/rdf-schema#comment> "Judged in two passes; the evidence of each is in the mapping sets of the release."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "broad_match" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#broadMatch> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.builds_on> <https://genbodha.ai/taxonomy/ns#ofProperty> <https://genbodha.ai/taxonomy/ns#buildsOn> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> <http://www.w3.org/2000/01/rdf-schema#comment> "Judged in two passes; the evidence of each is in the mapping sets of the release."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "close_match" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#closeMatch> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.definition> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.definition> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#definition> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.editorial_notes> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.editorial_notes> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#editorialNote> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> <http://www.w3.org/2000/01/rdf-schema#comment> "From the same public use, for searches alone: names of tools that the definition does not have, names that stand for two skills, words that mean something else elsewhere, and spellings."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "hidden_labels" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#hiddenLabel> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.id> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.id> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#notation> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.label> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.label> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#prefLabel> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> <http://www.w3.org/2000/01/rdf-schema#comment> "Judged in two passes; the evidence of each is in the mapping sets of the release."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "narrow_match" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#narrowMatch> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> <http://www.w3.org/2000/01/rdf-schema#comment> "The reasons for links, and the objections to them, of the editors who judged them, from the published words alone."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "prerequisites" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> <https://genbodha.ai/taxonomy/ns#ofProperty> <https://genbodha.ai/taxonomy/ns#prerequisite> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> <http://www.w3.org/2000/01/rdf-schema#comment> "Judged in two passes; the evidence of each is in the mapping sets of the release."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "related_match" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#relatedMatch> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> <http://www.w3.org/2000/01/rdf-schema#comment> "Where two skills lie close, by their published definitions; the page prints no such notes."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Skill" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "scope_notes" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> <https://genbodha.ai/taxonomy/ns#ofClass> <https://genbodha.ai/taxonomy/ns#Skill> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#scopeNote> .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> <https://genbodha.ai/taxonomy/ns#since> "1.3.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> <https://genbodha.ai/taxonomy/ns#ofClass> <http://www.w3.org/ns/dcat#Dataset> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.counts> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://rdfs.org/ns/void#classPartition> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.description> <https://genbodha.ai/taxonomy/ns#ofClass> <http://www.w3.org/ns/dcat#Dataset> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.description> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://purl.org/dc/terms/description> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.edition_statement> <https://genbodha.ai/taxonomy/ns#ofClass> <http://www.w3.org/ns/dcat#Dataset> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.edition_statement> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://www.w3.org/2004/02/skos/core#note> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/dc/terms/ProvenanceStatement> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> <http://www.w3.org/2000/01/rdf-schema#comment> "The page does not say where each of its values comes from."@en .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> <https://genbodha.ai/taxonomy/ns#appliesToClass> "Taxonomy" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> <https://genbodha.ai/taxonomy/ns#appliesToSlot> "provenance" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> <https://genbodha.ai/taxonomy/ns#ofClass> <http://www.w3.org/ns/dcat#Dataset> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://purl.org/dc/terms/provenance> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> <https://genbodha.ai/taxonomy/ns#provenanceSource> "editorial" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> <https://genbodha.ai/taxonomy/ns#since> "1.0.0" .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.title> <https://genbodha.ai/taxonomy/ns#ofClass> <http://www.w3.org/ns/dcat#Dataset> .
  <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.title> <https://genbodha.ai/taxonomy/ns#ofProperty> <http://purl.org/dc/terms/title> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.agentic-rag-knowledge-graphs> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.agentic-rag-knowledge-graphs> <http://www.w3.org/2000/01/rdf-schema#comment> "A pattern that was emerging at the time; to advise is to know what each can do and cannot."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.mcp-protocol-servers-clients> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.mcp-protocol-servers-clients> <http://www.w3.org/2000/01/rdf-schema#comment> "A pattern that was emerging at the time; to advise is to know what each can do and cannot."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.multimodal-computer-use-agents> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.multimodal-computer-use-agents> <http://www.w3.org/2000/01/rdf-schema#comment> "A pattern that was emerging at the time; to advise is to know what each can do and cannot."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#disputed> "The sentence names no pattern; to build agents that drive a desktop is far from advising on a roadmap."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-agent-based-client-solutions.enterprise-vertical-agent-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-agent-based-client-solutions.enterprise-vertical-agent-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "As for the parallel sentence of Forward Deployed GenAI Engineering."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-agent-based-client-solutions.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-agent-based-client-solutions.langgraph-framework-usage> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-agent-based-client-solutions.langgraph-framework-usage> <http://www.w3.org/2000/01/rdf-schema#comment> "As for the parallel sentence of Forward Deployed GenAI Engineering."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-agent-based-client-solutions.langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-embedding-pipelines.data-pipeline-orchestration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-embedding-pipelines.data-pipeline-orchestration> <http://www.w3.org/2000/01/rdf-schema#comment> "Embeds again what has changed, and only once."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-embedding-pipelines.data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-finops-dashboards.api-observability> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-finops-dashboards.api-observability> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “dashboards”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-finops-dashboards.api-observability> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-finops-dashboards.cost-anomaly-monitoring> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-finops-dashboards.cost-anomaly-monitoring> <http://www.w3.org/2000/01/rdf-schema#comment> "Holds telemetry by feature and tenant, so “attribution”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-finops-dashboards.cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-agent-governance-audit> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-agent-governance-audit> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “human-in-the-loop”, so checkpoints and escalation."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-vertical-agent-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-vertical-agent-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "Has human handoff points."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#disputed> "Human-in-the-loop has another skill in this list, and no vertical is named."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-workload-autoscaling.gpu-capacity-planning> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-workload-autoscaling.gpu-capacity-planning> <http://www.w3.org/2000/01/rdf-schema#comment> "Autoscaling envelopes, and shedding load by queue."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-workload-autoscaling.gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-workload-autoscaling.streaming-data-with-kafka-pulsar> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-workload-autoscaling.streaming-data-with-kafka-pulsar> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “event-driven”, by the events and their lag."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-workload-autoscaling.streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.api-testing-versioning> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.api-testing-versioning> <http://www.w3.org/2000/01/rdf-schema#comment> "Many teams live by a contract that must not break."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.api-testing-versioning> <https://genbodha.ai/taxonomy/ns#disputed> "The sentence asks for self-service deployment; a stable contract is good practice of every platform."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.api-testing-versioning> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/api-testing-versioning> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.helm-kustomize-packaging> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.helm-kustomize-packaging> <http://www.w3.org/2000/01/rdf-schema#comment> "The templates that developers help themselves to."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.production-agent-deployment> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.production-agent-deployment> <http://www.w3.org/2000/01/rdf-schema#comment> "What the platform has to do for them."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.production-agent-deployment> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-multi-agent-systems.async-python-with-asyncio> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-multi-agent-systems.async-python-with-asyncio> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “parallel execution”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-multi-agent-systems.async-python-with-asyncio> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.factuality-grounding-evaluation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.factuality-grounding-evaluation> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “self-verification”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.hybrid-retrieval-reranking> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.hybrid-retrieval-reranking> <http://www.w3.org/2000/01/rdf-schema#comment> "Whoever iterates over poor retrieval only pays more often."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.react-planning-agent-loops> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.react-planning-agent-loops> <http://www.w3.org/2000/01/rdf-schema#comment> "The “query decomposition” of the sentence is planning."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rapid-prototypes.fastapi-rest-api-development> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rapid-prototypes.fastapi-rest-api-development> <http://www.w3.org/2000/01/rdf-schema#comment> "A client has to be able to reach it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rapid-prototypes.fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rapid-prototypes.multi-provider-prompt-engineering> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rapid-prototypes.multi-provider-prompt-engineering> <http://www.w3.org/2000/01/rdf-schema#comment> "In weeks, the prompts decide what a client gets to see."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-rapid-prototypes.multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.agent-observability-tracing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.agent-observability-tracing> <http://www.w3.org/2000/01/rdf-schema#comment> "Reconstructs what happened."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.agent-release-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.agent-release-management> <http://www.w3.org/2000/01/rdf-schema#comment> "Contains it, by rolling back."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.agent-release-management> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.enterprise-agent-governance-audit> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.enterprise-agent-governance-audit> <http://www.w3.org/2000/01/rdf-schema#comment> "Escalates it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-security-monitoring.agent-observability-tracing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-security-monitoring.agent-observability-tracing> <http://www.w3.org/2000/01/rdf-schema#comment> "Misuse shows in the tool calls."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-security-monitoring.agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-security-monitoring.prompt-injection-defense> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-security-monitoring.prompt-injection-defense> <http://www.w3.org/2000/01/rdf-schema#comment> "Says what to look for."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.build-security-monitoring.prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.conduct-adversarial-red-team-testing.threat-modeling-for-ai-systems> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.conduct-adversarial-red-team-testing.threat-modeling-for-ai-systems> <http://www.w3.org/2000/01/rdf-schema#comment> "The target is “systems”, so a model says what to attack first."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.conduct-adversarial-red-team-testing.threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.conduct-red-team-exercises.prompt-injection-defense> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.conduct-red-team-exercises.prompt-injection-defense> <http://www.w3.org/2000/01/rdf-schema#comment> "Identifies the vectors."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.conduct-red-team-exercises.prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-enterprise-llm-deployments.fine-tuning-evaluation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-enterprise-llm-deployments.fine-tuning-evaluation> <http://www.w3.org/2000/01/rdf-schema#comment> "Shows whether adapting was worth it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-enterprise-llm-deployments.fine-tuning-evaluation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-enterprise-llm-deployments.supervised-fine-tuning-lora-qlora> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-enterprise-llm-deployments.supervised-fine-tuning-lora-qlora> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “domain adaptation”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-enterprise-llm-deployments.supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-llm-applications-for-client-domains.training-dataset-curation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-llm-applications-for-client-domains.training-dataset-curation> <http://www.w3.org/2000/01/rdf-schema#comment> "The client's records become a training set."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.customize-llm-applications-for-client-domains.training-dataset-curation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/training-dataset-curation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.api-gateway-routing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.api-gateway-routing> <http://www.w3.org/2000/01/rdf-schema#comment> "Cuts across, as the place where every application meets every model; retrieval, agents, and data platforms have sentences of their own."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.api-gateway-routing> <https://genbodha.ai/taxonomy/ns#disputed> "The sentence leaves the architecture open, and a gateway is one possible part of it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.compliance-frameworks-for-ai> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.compliance-frameworks-for-ai> <http://www.w3.org/2000/01/rdf-schema#comment> "Holds audit-ready documentation."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.threat-modeling-for-ai-systems> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.threat-modeling-for-ai-systems> <http://www.w3.org/2000/01/rdf-schema#comment> "Is about the boundaries of an architecture."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-and-containerize-genai-applications.production-agent-deployment> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-and-containerize-genai-applications.production-agent-deployment> <http://www.w3.org/2000/01/rdf-schema#comment> "The same job for a stateful service; holds CI/CD."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-and-containerize-genai-applications.production-agent-deployment> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-inference-services.gpu-memory-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-inference-services.gpu-memory-management> <http://www.w3.org/2000/01/rdf-schema#comment> "Running out of memory is how such a service fails first."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-inference-services.gpu-memory-management> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/gpu-memory-management> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-solutions-as-helm-charts.k8s-health-probes-autoscaling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-solutions-as-helm-charts.k8s-health-probes-autoscaling> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “independently”; it heals without its authors."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-solutions-as-helm-charts.k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-solutions-as-helm-charts.kubernetes-rbac-troubleshooting> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-solutions-as-helm-charts.kubernetes-rbac-troubleshooting> <http://www.w3.org/2000/01/rdf-schema#comment> "It is installed in a locked-down cluster of somebody else."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-solutions-as-helm-charts.kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.embeddings-semantic-search> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “search”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.fastapi-rest-api-development> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.fastapi-rest-api-development> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “into web applications”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.langchain-lcel-runnables> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.langchain-lcel-runnables> <http://www.w3.org/2000/01/rdf-schema#comment> "The “prompt chain applications” of the role."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.langchain-lcel-runnables> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.multi-provider-prompt-engineering> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.multi-provider-prompt-engineering> <http://www.w3.org/2000/01/rdf-schema#comment> "Chatbots and summaries stand and fall with it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-autonomous-agents.agent-state-graph-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-autonomous-agents.agent-state-graph-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “design”, so the pattern; the library is for building."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-autonomous-agents.agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-autonomous-agents.react-planning-agent-loops> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-autonomous-agents.react-planning-agent-loops> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “planning”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-autonomous-agents.react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-compliance-programs.threat-modeling-for-ai-systems> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-compliance-programs.threat-modeling-for-ai-systems> <http://www.w3.org/2000/01/rdf-schema#comment> "Two of the three that the sentence names are catalogues of threats."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-compliance-programs.threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.agent-memory-systems> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.agent-memory-systems> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “memory” and “history”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.agent-memory-systems> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-memory-systems> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.agent-tool-design-validation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.agent-tool-design-validation> <http://www.w3.org/2000/01/rdf-schema#comment> "Tool descriptions are a part of the context."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.production-prompt-template-engineering> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.production-prompt-template-engineering> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “systematic”, so versions and ablations."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-enterprise-scale-rag-systems.data-pipeline-orchestration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-enterprise-scale-rag-systems.data-pipeline-orchestration> <http://www.w3.org/2000/01/rdf-schema#comment> "At scale, keeping the index current is the harder half."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-enterprise-scale-rag-systems.data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-genai-governance-architecture.ai-iam-secrets-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-genai-governance-architecture.ai-iam-secrets-management> <http://www.w3.org/2000/01/rdf-schema#comment> "Access to a whole estate, not to the endpoints of one service."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-genai-governance-architecture.ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-genai-organization-structure.enterprise-agent-governance-audit> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-genai-organization-structure.enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#disputed> "The definition enforces audit trails and checkpoints on agents in production; who reports to whom is not in it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-genai-organization-structure.enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-llm-application-ci-cd.production-prompt-template-engineering> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-llm-application-ci-cd.production-prompt-template-engineering> <http://www.w3.org/2000/01/rdf-schema#comment> "Prompts are released like code."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-llm-application-ci-cd.production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-llm-gateway-infrastructure.llm-api-integration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-llm-gateway-infrastructure.llm-api-integration> <http://www.w3.org/2000/01/rdf-schema#comment> "A gateway makes one interface of those of the providers."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-llm-gateway-infrastructure.llm-api-integration> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-api-integration> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-data-isolation.api-authentication-authorization> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-data-isolation.api-authentication-authorization> <http://www.w3.org/2000/01/rdf-schema#comment> "Who asks decides what may be retrieved."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-data-isolation.api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-data-isolation.vector-database-operations> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-data-isolation.vector-database-operations> <http://www.w3.org/2000/01/rdf-schema#comment> "Filters and shards for each tenant."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-data-isolation.vector-database-operations> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/vector-database-operations> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-infrastructure.kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-infrastructure.kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “namespace isolation”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-infrastructure.kubernetes-ingress-tls-networkpolicy> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-infrastructure.zero-trust-networking-for-ai> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-infrastructure.zero-trust-networking-for-ai> <http://www.w3.org/2000/01/rdf-schema#comment> "Tenants share a cluster, so nothing inside it is trusted."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-infrastructure.zero-trust-networking-for-ai> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-cost-modeling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-cost-modeling> <http://www.w3.org/2000/01/rdf-schema#comment> "Hosted against self-hosted."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-evaluation-harnesses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “evaluate”, on evidence that others can reproduce."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#disputed> "New tools are compared in many ways; a harness compares models."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-regression-testing-in-ci> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-regression-testing-in-ci> <http://www.w3.org/2000/01/rdf-schema#comment> "Makes a migration safe to plan."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#disputed> "Who plans a migration asks for a gate in CI, and need not be able to wire it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.enterprise-vertical-agent-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#disputed> "To discover what a client needs is not to build one of three kinds of agents."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.llm-cost-modeling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#disputed> "It helps to see which idea pays, but nobody who discovers well is turned down for a missing cost model."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.rag-pipeline-fundamentals> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#disputed> "It helps to see which problem is one of retrieval; the sentence does not ask to build it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.enable-agent-to-agent-communication.a2a-protocol-agent-networks> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.enable-agent-to-agent-communication.a2a-protocol-agent-networks> <http://www.w3.org/2000/01/rdf-schema#comment> "Holds discovery and authentication already."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.enable-agent-to-agent-communication.a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-agent-performance.agent-cost-control-model-routing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-agent-performance.agent-cost-control-model-routing> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “cost tracking”, for each agent."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-agent-performance.agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-agent-performance.agent-observability-tracing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-agent-performance.agent-observability-tracing> <http://www.w3.org/2000/01/rdf-schema#comment> "Trajectories and costs are read from traces."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-agent-performance.agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-model-outputs.llm-evaluation-harnesses> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-model-outputs.llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “automated metrics”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-model-outputs.llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.hire-and-build-genai-teams.rag-pipeline-fundamentals> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.hire-and-build-genai-teams.rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#disputed> "A candidate who hires well is not turned down for never having built retrieval."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.hire-and-build-genai-teams.rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-agent-workflow-guardrails.enterprise-agent-governance-audit> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-agent-workflow-guardrails.enterprise-agent-governance-audit> <http://www.w3.org/2000/01/rdf-schema#comment> "Controls within a workflow are checkpoints and escalation."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-agent-workflow-guardrails.enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.python-data-pipelines-with-polars> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.python-data-pipelines-with-polars> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “dedup”, of records in bulk."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#disputed> "The skill of curating data sets has deduplication in its definition, and presupposes this one."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.training-dataset-curation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.training-dataset-curation> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “dedup”, and filters for quality."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.training-dataset-curation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/training-dataset-curation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-defense-in-depth-guardrails.prompt-injection-defense> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-defense-in-depth-guardrails.prompt-injection-defense> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “input validation”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-defense-in-depth-guardrails.prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-finops-practices.agent-cost-control-model-routing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-finops-practices.agent-cost-control-model-routing> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “budgets”, which are enforced here."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-finops-practices.agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-finops-practices.caching-strategies-for-cost> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-finops-practices.caching-strategies-for-cost> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “optimization”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-finops-practices.caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-gitops-ci-cd-pipelines.agent-release-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-gitops-ci-cd-pipelines.agent-release-management> <http://www.w3.org/2000/01/rdf-schema#comment> "Canary, rollback, and drift from what is declared."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-gitops-ci-cd-pipelines.agent-release-management> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-mcp-servers-and-clients.agent-tool-design-validation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-mcp-servers-and-clients.agent-tool-design-validation> <http://www.w3.org/2000/01/rdf-schema#comment> "A server is worth as much as the tools that it exposes."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-mcp-servers-and-clients.agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-production-guardrails.pii-data-governance> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-production-guardrails.pii-data-governance> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “PII detection”, before the model too."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-production-guardrails.pii-data-governance> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/pii-data-governance> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.agent-observability-tracing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.agent-observability-tracing> <http://www.w3.org/2000/01/rdf-schema#comment> "Reconstructs what happened."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.ai-iam-secrets-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.ai-iam-secrets-management> <http://www.w3.org/2000/01/rdf-schema#comment> "Contains it, by revoking and rotating."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.enterprise-agent-governance-audit> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.enterprise-agent-governance-audit> <http://www.w3.org/2000/01/rdf-schema#comment> "Escalates it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.prompt-injection-defense> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.prompt-injection-defense> <http://www.w3.org/2000/01/rdf-schema#comment> "Finds the vector and closes it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-structured-output-extraction.type-hints-pydantic-models> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-structured-output-extraction.type-hints-pydantic-models> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “with type safety”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.implement-structured-output-extraction.type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.api-resilience-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.api-resilience-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "Legacy interfaces are slow and fail."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.fastapi-rest-api-development> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.fastapi-rest-api-development> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “APIs”, those that the client's systems call."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.llm-function-calling-tool-use> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.llm-function-calling-tool-use> <http://www.w3.org/2000/01/rdf-schema#comment> "How a model gets at those systems at all."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-llm-apis-into-applications.file-io-json-exception-handling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-llm-apis-into-applications.file-io-json-exception-handling> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “with error handling”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-llm-apis-into-applications.file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-llm-apis-into-applications.llm-cost-resilience-optimization> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-llm-apis-into-applications.llm-cost-resilience-optimization> <http://www.w3.org/2000/01/rdf-schema#comment> "Retries with backoff, on the caller's side."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-llm-apis-into-applications.llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.domain-benchmark-design> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.domain-benchmark-design> <http://www.w3.org/2000/01/rdf-schema#comment> "Joins both ends of the project, since it says what is accepted."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.enterprise-vertical-agent-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.enterprise-vertical-agent-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "The beginning of a project, which is “discovery”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#disputed> "Discovery is not in the definition, and a project need not be about agents."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.production-agent-deployment> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.production-agent-deployment> <http://www.w3.org/2000/01/rdf-schema#comment> "The end of a project, which is the “handoff”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.production-agent-deployment> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/production-agent-deployment> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-poc-development-and-rollouts.agent-release-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-poc-development-and-rollouts.agent-release-management> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “production rollouts”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-poc-development-and-rollouts.agent-release-management> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-release-management> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-poc-development-and-rollouts.domain-benchmark-design> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-poc-development-and-rollouts.domain-benchmark-design> <http://www.w3.org/2000/01/rdf-schema#comment> "Models are selected on the task at hand."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.lead-poc-development-and-rollouts.domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-client-llm-costs.llm-cost-resilience-optimization> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-client-llm-costs.llm-cost-resilience-optimization> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence says “manage”, so tokens are tracked and prompts kept within a budget."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-client-llm-costs.llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-data-infrastructure.kubernetes-workloads-pods-services> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-data-infrastructure.kubernetes-workloads-pods-services> <http://www.w3.org/2000/01/rdf-schema#comment> "Running databases, caches, and queues on K8s is meant, not modelling data in them."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-data-infrastructure.kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-provider-rate-limits.api-gateway-routing> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-provider-rate-limits.api-gateway-routing> <http://www.w3.org/2000/01/rdf-schema#comment> "Spreads the load over the quotas of several providers."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-provider-rate-limits.api-gateway-routing> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/api-gateway-routing> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-quality-and-team-performance.llm-regression-testing-in-ci> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-quality-and-team-performance.llm-regression-testing-in-ci> <http://www.w3.org/2000/01/rdf-schema#comment> "Tells a real drop from noise."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-quality-and-team-performance.llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#disputed> "Who manages quality reads the results of a gate in CI, and need not be able to wire it."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-quality-and-team-performance.llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.data-pipeline-orchestration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.data-pipeline-orchestration> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “freshness”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.data-quality-validation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.data-quality-validation> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “drift”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.data-quality-validation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/data-quality-validation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.factuality-grounding-evaluation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.factuality-grounding-evaluation> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “accuracy”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-bias-and-hallucination-rates.llm-as-judge-evaluation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-bias-and-hallucination-rates.llm-as-judge-evaluation> <http://www.w3.org/2000/01/rdf-schema#comment> "Traffic has no references, so the scorer is a judge."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-bias-and-hallucination-rates.llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-data-pipeline-health.data-pipeline-orchestration> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-data-pipeline-health.data-pipeline-orchestration> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “freshness”, so SLAs and lineage."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-data-pipeline-health.data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-data-pipeline-health.embeddings-semantic-search> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-data-pipeline-health.embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “embedding drift”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-data-pipeline-health.embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-inference-quality.api-observability> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-inference-quality.api-observability> <http://www.w3.org/2000/01/rdf-schema#comment> "Quality of the service, which is latency and errors."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-inference-quality.api-observability> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/api-observability> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-inference-quality.llm-as-judge-evaluation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-inference-quality.llm-as-judge-evaluation> <http://www.w3.org/2000/01/rdf-schema#comment> "Quality of the output; traffic has no references."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-inference-quality.llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-production-llm-systems.factuality-grounding-evaluation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-production-llm-systems.factuality-grounding-evaluation> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “quality”; the role is said to monitor hallucination rates."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-production-llm-systems.factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.operate-llm-gateways.ai-iam-secrets-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.operate-llm-gateways.ai-iam-secrets-management> <http://www.w3.org/2000/01/rdf-schema#comment> "The gateway holds every key."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.operate-llm-gateways.ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.caching-strategies-for-cost> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.caching-strategies-for-cost> <http://www.w3.org/2000/01/rdf-schema#comment> "Semantic and prompt caches."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.kv-cache-optimization> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.kv-cache-optimization> <http://www.w3.org/2000/01/rdf-schema#comment> "Prefix caching is caching too, below the gateway."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#disputed> "The role works at a gateway, in front of providers whose decoders it does not run."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.oversee-operational-architecture.api-resilience-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.oversee-operational-architecture.api-resilience-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "Makes an SLA hold."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.oversee-operational-architecture.api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.oversee-operational-architecture.llm-cost-modeling> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.oversee-operational-architecture.llm-cost-modeling> <http://www.w3.org/2000/01/rdf-schema#comment> "“FinOps” is the model as well as the alarm."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.oversee-operational-architecture.llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.package-solutions-as-deployable-artifacts.configuration-secrets-management> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.package-solutions-as-deployable-artifacts.configuration-secrets-management> <http://www.w3.org/2000/01/rdf-schema#comment> "Others set it up without touching the code."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.package-solutions-as-deployable-artifacts.configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.package-solutions-as-deployable-artifacts.docker-containerization-for-llm-apps> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.package-solutions-as-deployable-artifacts.docker-containerization-for-llm-apps> <http://www.w3.org/2000/01/rdf-schema#comment> "The “artifacts” of the sentence are images."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.package-solutions-as-deployable-artifacts.docker-containerization-for-llm-apps> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.present-architecture-decisions.threat-modeling-for-ai-systems> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.present-architecture-decisions.threat-modeling-for-ai-systems> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “risk”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.present-architecture-decisions.threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.scope-project-timelines-and-teams.enterprise-vertical-agent-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.scope-project-timelines-and-teams.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#disputed> "Knowing the parts of a solution helps to estimate, but it is not what the sentence tests."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.scope-project-timelines-and-teams.enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.secure-genai-supply-chain.vulnerability-scanning-for-ai-stacks> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.secure-genai-supply-chain.vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2000/01/rdf-schema#comment> "Dependencies and containers."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.secure-genai-supply-chain.vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.a2a-protocol-agent-networks> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.a2a-protocol-agent-networks> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “inter-agent communication”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.agent-memory-systems> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.agent-memory-systems> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “memory”, which an attacker writes and an agent reads later."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.agent-memory-systems> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-memory-systems> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.prompt-injection-defense> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.prompt-injection-defense> <http://www.w3.org/2000/01/rdf-schema#comment> "The sentence names “tools”; holds least-privilege gating."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.agent-state-graph-patterns> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.agent-state-graph-patterns> <http://www.w3.org/2000/01/rdf-schema#comment> "The layer of agents; holds debugging, so “unblock”."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.kubernetes-workloads-pods-services> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.kubernetes-workloads-pods-services> <http://www.w3.org/2000/01/rdf-schema#comment> "The layer of the runtime."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.rag-pipeline-fundamentals> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.rag-pipeline-fundamentals> <http://www.w3.org/2000/01/rdf-schema#comment> "The layer of retrieval."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.transformer-architecture-internals> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://genbodha.ai/taxonomy/ns#Requirement> .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.transformer-architecture-internals> <http://www.w3.org/2000/01/rdf-schema#comment> "The layer of the model."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#disputed> "A leader unblocks a team without implementing attention, and no sentence of the role is about models of one's own."@en .
  <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#requiredSkill> <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.agentic-rag-knowledge-graphs> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.mcp-protocol-servers-clients> .
  <https://genbodha.ai/taxonomy/responsibility/advise-clients-on-technology-roadmaps> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.advise-clients-on-technology-roadmaps.multimodal-computer-use-agents> .
  <https://genbodha.ai/taxonomy/responsibility/architect-multi-agent-topologies> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-agent-based-client-solutions.enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/build-agent-based-client-solutions> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-agent-based-client-solutions.langgraph-framework-usage> .
  <https://genbodha.ai/taxonomy/responsibility/build-automated-evaluation-pipelines> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-continuous-evaluation-pipelines> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-embedding-pipelines> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-embedding-pipelines.data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-finops-dashboards.api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/build-finops-dashboards> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-finops-dashboards.cost-anomaly-monitoring> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-agent-features> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-agent-features.enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-workload-autoscaling.gpu-capacity-planning> .
  <https://genbodha.ai/taxonomy/responsibility/build-genai-workload-autoscaling> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-genai-workload-autoscaling.streaming-data-with-kafka-pulsar> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.api-testing-versioning> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.helm-kustomize-packaging> .
  <https://genbodha.ai/taxonomy/responsibility/build-internal-genai-platform> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-internal-genai-platform.production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/build-knowledge-graph-pipelines> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-multi-agent-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-multi-agent-systems.async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/responsibility/build-pii-protection> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.hybrid-retrieval-reranking> .
  <https://genbodha.ai/taxonomy/responsibility/build-rag-agents> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-rag-agents.react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-rapid-prototypes.fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/build-rapid-prototypes> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-rapid-prototypes.multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/build-safety-incident-response> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-safety-incident-response.enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-security-monitoring.agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/build-security-monitoring> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.build-security-monitoring.prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/build-tailored-agent-workflows> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/conduct-adversarial-red-team-testing> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.conduct-adversarial-red-team-testing.threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/conduct-red-team-exercises> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.conduct-red-team-exercises.prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/configure-client-compliance-guardrails> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.customize-enterprise-llm-deployments.fine-tuning-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/customize-enterprise-llm-deployments> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.customize-enterprise-llm-deployments.supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/customize-llm-applications-for-client-domains> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.customize-llm-applications-for-client-domains.training-dataset-curation> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/define-enterprise-genai-architecture> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.define-enterprise-genai-architecture.threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/define-genai-development-processes> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-and-containerize-genai-applications> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-and-containerize-genai-applications.production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-inference-services> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-inference-services.gpu-memory-management> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-solutions-as-helm-charts.k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/responsibility/deploy-solutions-as-helm-charts> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.deploy-solutions-as-helm-charts.kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/responsibility/design-agent-safety-policies> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.langchain-lcel-runnables> .
  <https://genbodha.ai/taxonomy/responsibility/design-and-build-genai-features> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-and-build-genai-features.multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-autonomous-agents.agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/design-autonomous-agents> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-autonomous-agents.react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/responsibility/design-client-genai-architecture> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-compliance-programs> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-compliance-programs.threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.agent-memory-systems> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/responsibility/design-context-engineering> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-context-engineering.production-prompt-template-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-enterprise-scale-rag-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-enterprise-scale-rag-systems.data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-architecture> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-genai-governance-architecture.ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-governance-frameworks> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-genai-organization-structure> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-genai-organization-structure.enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-application-ci-cd> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-llm-application-ci-cd.production-prompt-template-engineering> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-llm-gateway-infrastructure> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-llm-gateway-infrastructure.llm-api-integration> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-data-isolation.api-authentication-authorization> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-data-isolation> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-data-isolation.vector-database-operations> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-infrastructure.kubernetes-ingress-tls-networkpolicy> .
  <https://genbodha.ai/taxonomy/responsibility/design-multi-tenant-infrastructure> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.design-multi-tenant-infrastructure.zero-trust-networking-for-ai> .
  <https://genbodha.ai/taxonomy/responsibility/design-rag-data-infrastructure> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/detect-and-respond-to-prompt-attacks> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/responsibility/drive-technical-strategy> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.drive-technical-strategy.llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/embed-on-site-with-clients> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.embed-on-site-with-clients.rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/enable-agent-to-agent-communication> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.enable-agent-to-agent-communication.a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/responsibility/ensure-responsible-ai-practices> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-behavior> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-agent-performance.agent-cost-control-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-agent-performance> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-agent-performance.agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/evaluate-model-outputs> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.evaluate-model-outputs.llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/hire-and-build-genai-teams> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.hire-and-build-genai-teams.rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-agent-workflow-guardrails> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-agent-workflow-guardrails.enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/implement-capacity-planning> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/responsibility/implement-data-quality-controls> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-data-quality-controls.training-dataset-curation> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-defense-in-depth-guardrails> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-defense-in-depth-guardrails.prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-finops-practices.agent-cost-control-model-routing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-finops-practices> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-finops-practices.caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/responsibility/implement-full-stack-observability> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-gitops-ci-cd-pipelines> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-gitops-ci-cd-pipelines.agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-mcp-servers-and-clients> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-mcp-servers-and-clients.agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/responsibility/implement-model-tier-routing> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-production-guardrails> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-production-guardrails.pii-data-governance> .
  <https://genbodha.ai/taxonomy/responsibility/implement-rag-pipelines> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.enterprise-agent-governance-audit> .
  <https://genbodha.ai/taxonomy/responsibility/implement-security-incident-response> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-security-incident-response.prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/implement-structured-output-extraction> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.implement-structured-output-extraction.type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.fastapi-rest-api-development> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-into-client-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-genai-into-client-systems.llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-genai-with-data-platforms> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-llm-apis-into-applications.file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/responsibility/integrate-llm-apis-into-applications> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.integrate-llm-apis-into-applications.llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/lead-genai-project-delivery> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.lead-genai-project-delivery.production-agent-deployment> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.lead-poc-development-and-rollouts.agent-release-management> .
  <https://genbodha.ai/taxonomy/responsibility/lead-poc-development-and-rollouts> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.lead-poc-development-and-rollouts.domain-benchmark-design> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-llm-costs> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.manage-client-llm-costs.llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/manage-client-project-finops> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-data-infrastructure> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.manage-data-infrastructure.kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/manage-llm-gateway-operations> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-provider-rate-limits> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.manage-provider-rate-limits.api-gateway-routing> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-quality-and-team-performance> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.manage-quality-and-team-performance.llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.data-quality-validation> .
  <https://genbodha.ai/taxonomy/responsibility/manage-rag-data-quality> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.manage-rag-data-quality.factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-bias-and-hallucination-rates> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-bias-and-hallucination-rates.llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-data-pipeline-health.data-pipeline-orchestration> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-data-pipeline-health> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-data-pipeline-health.embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-inference-quality.api-observability> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-inference-quality> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-inference-quality.llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/monitor-production-llm-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.monitor-production-llm-systems.factuality-grounding-evaluation> .
  <https://genbodha.ai/taxonomy/responsibility/operate-and-budget-genai-infrastructure> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/operate-llm-gateways> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.operate-llm-gateways.ai-iam-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-llm-inference-across-providers> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.caching-strategies-for-cost> .
  <https://genbodha.ai/taxonomy/responsibility/optimize-request-latency> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.optimize-request-latency.kv-cache-optimization> .
  <https://genbodha.ai/taxonomy/responsibility/orchestrate-data-pipelines> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.oversee-operational-architecture.api-resilience-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/oversee-operational-architecture> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.oversee-operational-architecture.llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.package-solutions-as-deployable-artifacts.configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/responsibility/package-solutions-as-deployable-artifacts> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.package-solutions-as-deployable-artifacts.docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/present-architecture-decisions> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.present-architecture-decisions.threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/responsibility/process-documents-at-scale> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/provision-infrastructure-as-code> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/scope-project-timelines-and-teams> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.scope-project-timelines-and-teams.enterprise-vertical-agent-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/secure-genai-supply-chain> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.secure-genai-supply-chain.vulnerability-scanning-for-ai-stacks> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.a2a-protocol-agent-networks> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.agent-memory-systems> .
  <https://genbodha.ai/taxonomy/responsibility/threat-model-agent-systems> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.threat-model-agent-systems.prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/disciplines> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.kubernetes-workloads-pods-services> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/responsibility/understand-technical-stack> <https://genbodha.ai/taxonomy/ns#requirement> <https://genbodha.ai/taxonomy/requirement/responsibility.understand-technical-stack.transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#altLabel> "A2A"@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Interoperability"@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent-to-Agent Communication"@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent2Agent Protocol"@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent2Agent"@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6e4f75b4-c60f-4623-a9ba-760c8245753b> .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <http://www.w3.org/2004/02/skos/core#scopeNote> "Agents of different systems that meet over a network; several agents in one system are Multi-Agent Orchestration, and tools over a protocol are MCP Protocol Servers & Clients."@en .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/a2a-protocol-agent-networks> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.a2a-protocol-agent-networks.multi-agent-orchestration> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Budget Limits"@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Cost Control"@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Cost Tracking"@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Token Budgets"@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "model routing"@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/skill/ab20726a-14dd-4536-9aa1-6166bc1a5832> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0034.002> .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <http://www.w3.org/2004/02/skos/core#scopeNote> "Budgets and routes single agents; routes for any LLM feature, under quality SLOs, are Cost-Aware Model Routing, and unusual spend of features and tenants is Cost Anomaly Monitoring."@en .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-cost-control-model-routing> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-cost-control-model-routing.llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Benchmarks"@en .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Evals"@en .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Regression Testing"@en .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6a322874-e32f-4cd8-9683-badce67a7f73> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <http://www.w3.org/2004/02/skos/core#scopeNote> "The whole evaluation of an agent, from its data set to its gate in CI; scoring the steps of a run is Agent Trajectory Evaluation."@en .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.agent-trajectory-evaluation> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.llm-as-judge-evaluation> .
  <https://genbodha.ai/taxonomy/skill/agent-evaluation-benchmarking> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-evaluation-benchmarking.llm-regression-testing-in-ci> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Load Testing"@en .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Stress Testing"@en .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#altLabel> "Locust"@en .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#altLabel> "k6"@en .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/a2fef437-6719-47c2-8552-73b9fe81df86> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <http://www.w3.org/2004/02/skos/core#scopeNote> "Loads deployed agents and plans their capacity; buying and scaling GPUs is GPU Capacity Planning, and the latency of single tokens is Inference Latency Profiling."@en .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-load-testing-capacity-planning.agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/skill/agent-load-testing-capacity-planning> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-load-testing-capacity-planning.production-agent-deployment> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Memory"@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#altLabel> "Context Window Management"@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#altLabel> "Conversation Memory"@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#altLabel> "Long-Term Agent Memory"@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Mem0"@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "MemGPT"@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-memory-systems.embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/agent-memory-systems> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-memory-systems.react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Monitoring"@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Tracing"@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Observability"@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Tracing"@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#altLabel> "Langfuse"@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/9190d87f-9792-42e0-bb7f-64294a656bcd> .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Arize Phoenix"@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "LangSmith"@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "OTel"@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <http://www.w3.org/2004/02/skos/core#scopeNote> "Steps, tools, and prompts of agents; metrics and logs of any service are API Observability."@en .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-observability-tracing> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-observability-tracing.api-observability> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Canary Releases"@en .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Rollback"@en .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Versioning"@en .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Progressive Delivery for Agents"@en .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/1e7ed56a-6d6b-422f-962e-38543d150755> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/978db6a1-7297-4c89-819a-47605f2c3ba8> .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <http://www.w3.org/2004/02/skos/core#scopeNote> "Changes an agent in production step by step, and back; bringing it there is Production Agent Deployment."@en .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-release-management> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-release-management.agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "AI Guardrails"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Guardrails"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "Guardrails"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "Jailbreak Detection"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Guardrails"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/5898d99a-62a4-4e10-a2e3-0d815ce44248> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#closeMatch> <https://atlas.mitre.org/mitigations/AML.M0020> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Llama Guard"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "LlamaFirewall"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "NeMo Guardrails"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "content moderation"@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0051> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0054> .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <http://www.w3.org/2004/02/skos/core#scopeNote> "Guardrails around a whole agent, on input and output; the vectors of injection themselves are Prompt Injection Defense, and leaks of data Output Filtering & Data-Loss Prevention."@en .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-safety-guardrails-injection-defense> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-safety-guardrails-injection-defense.prompt-injection-defense> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent State Machines"@en .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Workflow Graphs"@en .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "State Machines for Agents"@en .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <http://www.w3.org/2004/02/skos/core#scopeNote> "Steps that are laid out in advance, with any library or none; the library is LangGraph Framework Usage, and steps that the model chooses are ReAct & Planning Agent Loops."@en .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-state-graph-patterns.llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/agent-state-graph-patterns> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-state-graph-patterns.type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Tool Design"@en .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent-Computer Interface Design"@en .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#altLabel> "Typed Agent Tools"@en .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/b0096dc5-2e2d-4bc1-8172-05bf486c3968> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <http://www.w3.org/2004/02/skos/core#scopeNote> "Designs the tools that an agent calls; the call itself, through the API of a provider, is LLM Function Calling & Tool Use."@en .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-tool-design-validation.llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/agent-tool-design-validation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-tool-design-validation.type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Tool-Call Evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Trace Replay"@en .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Trajectory Evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Trajectory Scoring"@en .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/913e7e83-b8f8-4574-b1ca-1b38f3fd974a> .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <http://www.w3.org/2004/02/skos/core#scopeNote> "Scores the steps of single runs; the data sets, judges, and gates around it are Agent Evaluation & Benchmarking."@en .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agent-trajectory-evaluation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agent-trajectory-evaluation.react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#altLabel> "Adaptive RAG"@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#altLabel> "Agentic RAG"@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#altLabel> "CRAG"@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#altLabel> "Corrective RAG"@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#altLabel> "GraphRAG"@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#altLabel> "Self-RAG"@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <http://www.w3.org/2004/02/skos/core#scopeNote> "Retrieval that an agent repeats, routes, or corrects, and queries of a graph; one retrieval before one answer is RAG Pipeline Fundamentals, and making the graph is Knowledge Graph Construction."@en .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.knowledge-graph-construction> .
  <https://genbodha.ai/taxonomy/skill/agentic-rag-knowledge-graphs> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.agentic-rag-knowledge-graphs.rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "IAM"@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "IRSA"@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "KMS"@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Secret Rotation"@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Short-Lived Credentials"@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Workload Identity"@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ab49f767-296b-47d5-af56-0b4a69515b03> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/c13fb093-5ffb-491a-b8b7-fa2d42a57e2e> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e5beeff8-7c98-490a-ae2c-16fbb6a87305> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "HashiCorp Vault"@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "secrets management"@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0055> .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <http://www.w3.org/2004/02/skos/core#scopeNote> "Identities and keys of workloads in a cloud; settings of one program are Configuration & Secrets Management, users of an API are API Authentication & Authorization, and roles in a cluster are Kubernetes RBAC & Troubleshooting."@en .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/ai-iam-secrets-management> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.ai-iam-secrets-management.kubernetes-rbac-troubleshooting> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#altLabel> "API Keys"@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#altLabel> "AuthN and AuthZ"@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#altLabel> "JWT"@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#altLabel> "OAuth 2.0"@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#altLabel> "OAuth2"@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ab49f767-296b-47d5-af56-0b4a69515b03> .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <http://www.w3.org/2004/02/skos/core#scopeNote> "Who may call an API; roles in a cluster are Kubernetes RBAC & Troubleshooting, and identities of workloads are AI IAM & Secrets Management."@en .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/api-authentication-authorization> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.api-authentication-authorization.configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "API Composition"@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "API Gateway"@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "Reverse Proxy"@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "AI gateway"@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "LLM gateway"@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "LiteLLM"@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <http://www.w3.org/2004/02/skos/core#scopeNote> "Routes requests by path and load; choosing a model by difficulty is Cost-Aware Model Routing."@en .
  <https://genbodha.ai/taxonomy/skill/api-gateway-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#altLabel> "API Monitoring"@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#altLabel> "Grafana"@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#altLabel> "Prometheus"@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#altLabel> "Service Observability"@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#altLabel> "Structured Logging"@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/9190d87f-9792-42e0-bb7f-64294a656bcd> .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "OTel"@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <http://www.w3.org/2004/02/skos/core#scopeNote> "Metrics, traces, and logs of any service; steps, tools, and prompts of agents are Agent Observability & Tracing."@en .
  <https://genbodha.ai/taxonomy/skill/api-observability> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Bulkheads"@en .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Circuit Breakers"@en .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Rate Limiting"@en .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Service Resilience"@en .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/2b7a79e5-84d8-4880-be66-3d9bb05bea17> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/skill/4ed46658-cc30-4d37-9301-47dd354c92a2> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/mitigations/AML.M0004> .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <http://www.w3.org/2004/02/skos/core#scopeNote> "Protects a service of one's own; retries of a caller of an LLM API are LLM Cost & Resilience Optimization."@en .
  <https://genbodha.ai/taxonomy/skill/api-resilience-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2004/02/skos/core#altLabel> "API Deprecation"@en .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2004/02/skos/core#altLabel> "API Testing"@en .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2004/02/skos/core#altLabel> "API Versioning"@en .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6a322874-e32f-4cd8-9683-badce67a7f73> .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/api-testing-versioning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#altLabel> "Alembic"@en .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#altLabel> "Database Migrations"@en .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#altLabel> "ORM"@en .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#altLabel> "Repository Pattern"@en .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#altLabel> "SQLAlchemy"@en .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6c08403c-a5bb-4868-b8c2-b7d039c0e511> .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/async-databases-with-sqlalchemy-alembic> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.async-databases-with-sqlalchemy-alembic.python-classes-dataclasses> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#altLabel> "Async Python"@en .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#altLabel> "Asynchronous Programming"@en .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#altLabel> "async/await"@en .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#altLabel> "asyncio"@en .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/25b291b5-8245-4d9d-b391-86a8a31d7109> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "aiohttp"@en .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/async-python-with-asyncio> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "Bias Auditing"@en .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "Bias Testing"@en .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "Fairness Evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "Toxicity Evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/bias-fairness-toxicity-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Caching"@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt Caching"@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#altLabel> "Response Caching"@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#altLabel> "Semantic Caching"@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "GPTCache"@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <http://www.w3.org/2004/02/skos/core#scopeNote> "Caches prompts, answers, and tool calls in front of or beside a model; the cache inside a decoder is KV Cache Optimization."@en .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/caching-strategies-for-cost> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.caching-strategies-for-cost.embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#altLabel> "Chunking"@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#altLabel> "Document Chunking"@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#altLabel> "Late Chunking"@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#altLabel> "Semantic Chunking"@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#altLabel> "Text Splitting"@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <http://www.w3.org/2004/02/skos/core#scopeNote> "Splits text that is parsed already; getting it out of files is Document Parsing & Extraction."@en .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/chunking-strategies-for-rag> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.chunking-strategies-for-rag.document-parsing-extraction> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "AI Act"@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "AI Compliance"@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "EU AI Act"@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "HIPAA"@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "ISO 27001"@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "SOC 2"@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/06358891-8424-43c5-891e-d40f226bef40> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/3ff589b7-68df-4ea5-ae41-b395bdb2378f> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "AI governance"@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "GDPR"@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <http://www.w3.org/2004/02/skos/core#scopeNote> "Maps systems to controls, and proves it to auditors; enforcing checkpoints on running agents is Enterprise Agent Governance & Audit."@en .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.compliance-frameworks-for-ai.pii-data-governance> .
  <https://genbodha.ai/taxonomy/skill/compliance-frameworks-for-ai> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.compliance-frameworks-for-ai.threat-modeling-for-ai-systems> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> ".env Files"@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Application Configuration"@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "Environment Variables"@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#altLabel> "python-dotenv"@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "dotenv"@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "secrets management"@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0055> .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <http://www.w3.org/2004/02/skos/core#scopeNote> "Settings and secrets of one program; identities and keys of workloads in a cloud are AI IAM & Secrets Management."@en .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/configuration-secrets-management> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.configuration-secrets-management.python-core-programming> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#altLabel> "Continual Pretraining"@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#altLabel> "Continued Pre-Training"@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#altLabel> "DAPT"@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#altLabel> "Domain-Adaptive Pretraining"@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "CPT"@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <http://www.w3.org/2004/02/skos/core#scopeNote> "Learns a domain from plain text; learning from examples of answers is Supervised Fine-Tuning (LoRA/QLoRA)."@en .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/continued-pretraining-for-domain-adaptation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.continued-pretraining-for-domain-adaptation.distributed-training-infrastructure> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#altLabel> "Continuous Batching"@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#altLabel> "Dynamic Batching"@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#altLabel> "In-Flight Batching"@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#altLabel> "Iteration-Level Scheduling"@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "TGI"@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "vLLM"@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <http://www.w3.org/2004/02/skos/core#scopeNote> "Raises throughput by the way in which an engine forms batches; to choose, deploy, and configure an engine is Model Serving Frameworks."@en .
  <https://genbodha.ai/taxonomy/skill/continuous-batching-inference-serving> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#altLabel> "Cost Anomaly Detection"@en .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#altLabel> "Cost Attribution"@en .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Cost Monitoring"@en .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#altLabel> "Spend Alerts"@en .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0034> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <http://www.w3.org/2004/02/skos/core#scopeNote> "Attributes and watches spend while it arises; what it should be is LLM Cost Modeling, and limits of single agents are Agent Cost Control & Model Routing."@en .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.cost-anomaly-monitoring.api-observability> .
  <https://genbodha.ai/taxonomy/skill/cost-anomaly-monitoring> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.cost-anomaly-monitoring.llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Cascades"@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Router"@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "Model Cascades"@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#altLabel> "Model Tiering"@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "FrugalGPT"@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "RouteLLM"@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "model routing"@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <http://www.w3.org/2004/02/skos/core#scopeNote> "Routes single queries by difficulty, under quality SLOs; budgets and routes of agents are Agent Cost Control & Model Routing, and routes of requests by path are API Gateway & Routing."@en .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.cost-aware-model-routing.llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/cost-aware-model-routing> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.cost-aware-model-routing.llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "Apache Iceberg"@en .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "BigQuery"@en .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "Data Lakehouse"@en .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "Delta Lake"@en .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "Snowflake"@en .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fbafa41f-cd05-4109-a649-8b44d306d779> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fd6d2981-3d4a-4ce2-9741-cfc98c5b74bd> .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/data-lake-warehouse-for-ai> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.data-lake-warehouse-for-ai.python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Airflow"@en .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Dagster"@en .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Data Orchestration"@en .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "ETL Orchestration"@en .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Prefect"@en .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/48db96bf-3314-45c6-bad8-fdb6e20e5639> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/9d0d89be-bffa-4393-b6f6-8d05bea49051> .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-pipeline-orchestration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#altLabel> "Data Contracts"@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#altLabel> "Data Drift Detection"@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#altLabel> "Data Quality"@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#altLabel> "Great Expectations"@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#altLabel> "dbt Tests"@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/cc7370dd-69fa-4c67-a96f-d4d135d38700> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#closeMatch> <http://data.europa.eu/esco/skill/713fb616-118e-40bc-9366-4a69879a49d5> .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <http://www.w3.org/2004/02/skos/core#scopeNote> "Contracts and checks of data in pipelines; choosing and cleaning data to train on is Training Dataset Curation."@en .
  <https://genbodha.ai/taxonomy/skill/data-quality-validation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#altLabel> "DeepSpeed"@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#altLabel> "Distributed Training"@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#altLabel> "FSDP"@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#altLabel> "Multi-GPU Training"@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#altLabel> "Multi-Node Training"@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/897b393f-e7e0-4248-a40d-d77119694e83> .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "DDP"@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "fully sharded data parallel"@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <http://www.w3.org/2004/02/skos/core#scopeNote> "Trains on several GPUs; sharding a model to serve it is Multi-GPU Tensor & Pipeline Parallelism."@en .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/distributed-training-infrastructure> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.distributed-training-infrastructure.supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#altLabel> "Container Images"@en .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#altLabel> "Containerization"@en .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#altLabel> "Docker Compose"@en .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#altLabel> "Docker"@en .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#altLabel> "Dockerfiles"@en .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ae4f0cc6-e0b9-47f5-bdca-2fc2e6316dce> .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/docker-containerization-for-llm-apps> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#altLabel> "Docling"@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#altLabel> "Document Extraction"@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#altLabel> "Layout-Aware Parsing"@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#altLabel> "OCR"@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#altLabel> "PDF Extraction"@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#altLabel> "PDF Parsing"@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/696e3b5b-8b61-45af-ae4c-3ab700f197ec> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "LlamaParse"@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Unstructured.io"@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/skill/12c82224-6394-4c3c-9831-2a8198ed1274> .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <http://www.w3.org/2004/02/skos/core#scopeNote> "From a file to structured text; splitting the text is Chunking Strategies for RAG."@en .
  <https://genbodha.ai/taxonomy/skill/document-parsing-extraction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#altLabel> "Benchmark Design"@en .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#altLabel> "Custom Benchmarks"@en .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#altLabel> "Custom Evals"@en .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#altLabel> "Domain-Specific Evals"@en .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/7253d98c-4a6d-4e37-8b6c-accca9f4b639> .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <http://www.w3.org/2004/02/skos/core#scopeNote> "Decides what to measure for a domain; running it is LLM Evaluation Harnesses."@en .
  <https://genbodha.ai/taxonomy/skill/domain-benchmark-design> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#altLabel> "Embeddings"@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#altLabel> "Semantic Search"@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#altLabel> "Similarity Search"@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#altLabel> "Text Embeddings"@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#altLabel> "Vector Search"@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "FAISS"@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <http://www.w3.org/2004/02/skos/core#scopeNote> "Makes embeddings and searches with them; running a store for them is Vector Database Operations, and joining them with lexical search is Hybrid Retrieval & Reranking."@en .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/embeddings-semantic-search> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.embeddings-semantic-search.file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Audit Trails"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Governance"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#altLabel> "HITL"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#altLabel> "Human Oversight"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#altLabel> "Human-in-the-Loop"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/b8271c8a-cba6-4baa-80f5-6361af3f07e3> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "AI governance"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#narrowMatch> <https://atlas.mitre.org/mitigations/AML.M0029> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <http://www.w3.org/2004/02/skos/core#scopeNote> "Enforces checkpoints and records on running agents; mapping systems to the controls of a standard is Compliance Frameworks for AI."@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.agent-observability-tracing> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/skill/enterprise-agent-governance-audit> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-agent-governance-audit.compliance-frameworks-for-ai> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Code-Review Agents"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Document-Processing Agents"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Domain-Specific Agents"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Triage Agents"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#altLabel> "Vertical Agents"@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2> .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/enterprise-vertical-agent-patterns> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.enterprise-vertical-agent-patterns.agent-tool-design-validation> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Faithfulness Evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Groundedness"@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Hallucination Detection"@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Hallucination Evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "RAG evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Ragas"@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <http://www.w3.org/2004/02/skos/core#scopeNote> "Whether answers are true to their sources, by any scorer; designing a judge is LLM-as-Judge Evaluation."@en .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/factuality-grounding-evaluation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.factuality-grounding-evaluation.llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#altLabel> "FastAPI"@en .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Web APIs"@en .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#altLabel> "REST APIs"@en .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#altLabel> "RESTful APIs"@en .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/b0096dc5-2e2d-4bc1-8172-05bf486c3968> .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/fastapi-rest-api-development> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#altLabel> "Dynamic Few-Shot"@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#altLabel> "Exemplar Selection"@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#altLabel> "Few-Shot Prompting"@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#altLabel> "In-Context Learning"@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "ICL"@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <http://www.w3.org/2004/02/skos/core#scopeNote> "Chooses and orders the examples in a prompt; the rest of the prompt is Multi-Provider Prompt Engineering."@en .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/few-shot-in-context-learning-design> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.few-shot-in-context-learning-design.embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#altLabel> "Exception Handling"@en .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#altLabel> "File Handling"@en .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#altLabel> "JSON Parsing"@en .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Error Handling"@en .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/file-io-json-exception-handling> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.file-io-json-exception-handling.python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Fine-Tuned Model Evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Fine-Tuning Evals"@en .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43> .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <http://www.w3.org/2004/02/skos/core#scopeNote> "Compares a tuned model with its base; evaluation of any model is LLM Evaluation Harnesses."@en .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/fine-tuning-evaluation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.fine-tuning-evaluation.supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#altLabel> "GPU Autoscaling"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#altLabel> "GPU Capacity Management"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#altLabel> "GPU Fleet Sizing"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#altLabel> "Spot GPUs"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/a2fef437-6719-47c2-8552-73b9fe81df86> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <http://www.w3.org/2004/02/skos/core#scopeNote> "Plans GPUs and their prices; load tests of deployed agents are Agent Load Testing & Capacity Planning."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.inference-latency-profiling> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/gpu-capacity-planning> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-capacity-planning.llm-cost-modeling> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#altLabel> "CUDA Kernels"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#altLabel> "CUDA Programming"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#altLabel> "GPU Programming"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#altLabel> "Triton Kernels"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/25b291b5-8245-4d9d-b391-86a8a31d7109> .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-kernel-programming-basics> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-kernel-programming-basics.gpu-memory-management> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#altLabel> "CUDA Out of Memory"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#altLabel> "GPU Memory Optimization"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#altLabel> "GPU Memory Profiling"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#altLabel> "VRAM Management"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "CUDA OOM"@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <http://www.w3.org/2004/02/skos/core#scopeNote> "The whole memory of a device, in training and inference; the part that decoding fills is KV Cache Optimization."@en .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/gpu-memory-management> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.gpu-memory-management.transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#altLabel> "Helm Charts"@en .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#altLabel> "Helm"@en .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#altLabel> "Kubernetes Packaging"@en .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#altLabel> "Kustomize"@en .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/1d86f05e-e9cc-40ce-99d8-2b21cc71b16b> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ae4f0cc6-e0b9-47f5-bdca-2fc2e6316dce> .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/helm-kustomize-packaging> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#altLabel> "BM25"@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#altLabel> "Cross-Encoder Reranking"@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#altLabel> "Hybrid Search"@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#altLabel> "Reciprocal Rank Fusion"@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#altLabel> "Reranking"@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "RRF"@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "re-ranking"@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <http://www.w3.org/2004/02/skos/core#scopeNote> "Finds passages by words and by meaning, and ranks them; search by meaning alone is Embeddings & Semantic Search, and what is done with the passages is RAG Pipeline Fundamentals."@en .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/hybrid-retrieval-reranking> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.hybrid-retrieval-reranking.embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#altLabel> "Inference Benchmarking"@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#altLabel> "Inference Profiling"@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Latency Profiling"@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#altLabel> "Tail-Latency Analysis"@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ed39edd3-44d0-4a16-9796-bfb99f92baf3> .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "TPOT"@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "TTFT"@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "time to first token"@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <http://www.w3.org/2004/02/skos/core#scopeNote> "Takes the time of a model apart, from tokenizer to decoder; load on a whole agent is Agent Load Testing & Capacity Planning."@en .
  <https://genbodha.ai/taxonomy/skill/inference-latency-profiling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#altLabel> "HPA"@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#altLabel> "Horizontal Pod Autoscaler"@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#altLabel> "Kubernetes Autoscaling"@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#altLabel> "Liveness Probes"@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#altLabel> "PodDisruptionBudget"@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#altLabel> "Readiness Probes"@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ae4f0cc6-e0b9-47f5-bdca-2fc2e6316dce> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/b1604a2d-c26a-427d-bda9-b8073a319fe9> .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "KEDA"@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/k8s-health-probes-autoscaling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#altLabel> "Entity Linking"@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#altLabel> "Graph Schema Design"@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#altLabel> "KG Construction"@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#altLabel> "Knowledge Graph Engineering"@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/696e3b5b-8b61-45af-ae4c-3ab700f197ec> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Neo4j"@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/skill/fda917eb-0d6a-4371-8c93-2a10bf950966> .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <http://www.w3.org/2004/02/skos/core#scopeNote> "Makes the graph; answering from it is Agentic RAG & Knowledge Graphs."@en .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/knowledge-graph-construction> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.knowledge-graph-construction.llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#altLabel> "Ingress Controllers"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#altLabel> "K8s Ingress"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#altLabel> "Kubernetes Network Policies"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#altLabel> "Kubernetes Networking"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#altLabel> "TLS Termination"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ae4f0cc6-e0b9-47f5-bdca-2fc2e6316dce> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <http://www.w3.org/2004/02/skos/core#scopeNote> "Ingress and policies of one cluster; mTLS between services and control of egress are Zero-Trust Networking for AI."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-ingress-tls-networkpolicy> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#altLabel> "CrashLoopBackOff"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#altLabel> "K8s RBAC"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#altLabel> "Kubernetes Debugging"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#altLabel> "Kubernetes RBAC"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#altLabel> "Pod Security Standards"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ae4f0cc6-e0b9-47f5-bdca-2fc2e6316dce> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <http://www.w3.org/2004/02/skos/core#scopeNote> "Roles and security settings in a cluster, and pods that fail; identities in a cloud are AI IAM & Secrets Management, and callers of an API are API Authentication & Authorization."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-rbac-troubleshooting> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#altLabel> "K8s Deployments"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#altLabel> "K8s Workloads"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#altLabel> "Kubernetes Basics"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#altLabel> "Kubernetes Deployments"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ae4f0cc6-e0b9-47f5-bdca-2fc2e6316dce> .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "kubectl"@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/kubernetes-workloads-pods-services> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#altLabel> "KV Cache"@en .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#altLabel> "KV Caching"@en .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#altLabel> "PagedAttention"@en .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#altLabel> "Prefix Caching"@en .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <http://www.w3.org/2004/02/skos/core#scopeNote> "The cache of keys and values inside a decoder; the whole memory of a device is GPU Memory Management, and caches of prompts, answers, and tool calls are Caching Strategies for Cost."@en .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.kv-cache-optimization.gpu-memory-management> .
  <https://genbodha.ai/taxonomy/skill/kv-cache-optimization> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.kv-cache-optimization.model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2004/02/skos/core#altLabel> "LCEL"@en .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2004/02/skos/core#altLabel> "LangChain Expression Language"@en .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2004/02/skos/core#altLabel> "LangChain"@en .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/8b94aa1e-89c9-459d-b3b4-1dfab8dec2df> .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/langchain-lcel-runnables> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.langchain-lcel-runnables.multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#altLabel> "LangGraph Agents"@en .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#altLabel> "LangGraph"@en .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/8b94aa1e-89c9-459d-b3b4-1dfab8dec2df> .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <http://www.w3.org/2004/02/skos/core#scopeNote> "The library; the pattern that it implements is Agent State-Graph Patterns."@en .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/langgraph-framework-usage> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.langgraph-framework-usage.agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#altLabel> "Anthropic API"@en .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#altLabel> "Claude API"@en .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#altLabel> "Gemini API"@en .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM APIs"@en .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#altLabel> "OpenAI API"@en .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6b643893-0a1f-4f6c-83a1-e7eef75849b9> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-api-integration.configuration-secrets-management> .
  <https://genbodha.ai/taxonomy/skill/llm-api-integration> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-api-integration.file-io-json-exception-handling> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Autoraters"@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Judge"@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM-as-a-Judge"@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#altLabel> "Model-Graded Evals"@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "G-Eval"@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <http://www.w3.org/2004/02/skos/core#scopeNote> "A model as the scorer, and how far to trust it; whether answers are true to their sources is Factuality & Grounding Evaluation."@en .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-as-judge-evaluation.llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/llm-as-judge-evaluation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-as-judge-evaluation.multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Cost Estimation"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM TCO"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Token Economics"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Unit Economics"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ab20726a-14dd-4536-9aa1-6166bc1a5832> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "TCO"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "total cost of ownership"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <http://www.w3.org/2004/02/skos/core#scopeNote> "Calculates what a feature costs before and while it runs; noticing that it costs more than expected is Cost Anomaly Monitoring, and spending less for each call is LLM Cost & Resilience Optimization."@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/llm-cost-modeling> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-cost-modeling.llm-cost-resilience-optimization> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Rate-Limit Handling"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Retries"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt Budget Tuning"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#altLabel> "Token Cost Tracking"@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <http://www.w3.org/2004/02/skos/core#scopeNote> "What one caller of an LLM API does about tokens, retries, and prompts; calculating what a feature will cost is LLM Cost Modeling, and protecting a service of one's own is API Resilience Patterns."@en .
  <https://genbodha.ai/taxonomy/skill/llm-cost-resilience-optimization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#altLabel> "Evals"@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#altLabel> "Inspect AI"@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Evals"@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Evaluation"@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#altLabel> "OpenAI Evals"@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#altLabel> "lm-eval"@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/7557f0f4-b8bc-4ac0-b91e-222ab1ba744f> .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "DeepEval"@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "promptfoo"@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <http://www.w3.org/2004/02/skos/core#scopeNote> "Runs evaluations of any model; designing the benchmark is Domain Benchmark Design, stopping a release by them is LLM Regression Testing in CI, and comparing a tuned model with its base is Fine-Tuning Evaluation."@en .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/llm-evaluation-harnesses> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-evaluation-harnesses.llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#altLabel> "Function Calling"@en .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#altLabel> "Tool Calling"@en .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#altLabel> "Tool Use"@en .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <http://www.w3.org/2004/02/skos/core#scopeNote> "Lets a model call functions through the API of a provider; tools that agents cannot misuse are Agent Tool Design & Validation."@en .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/llm-function-calling-tool-use> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-function-calling-tool-use.llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#altLabel> "Eval Gates"@en .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#altLabel> "Evals in CI"@en .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#altLabel> "Golden-Set Testing"@en .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt Regression Testing"@en .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6a322874-e32f-4cd8-9683-badce67a7f73> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/7557f0f4-b8bc-4ac0-b91e-222ab1ba744f> .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <http://www.w3.org/2004/02/skos/core#scopeNote> "Stops a change that makes answers worse; running an evaluation at all is LLM Evaluation Harnesses."@en .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/llm-regression-testing-in-ci> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-regression-testing-in-ci.python-testing-with-pytest> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#altLabel> "Constrained Decoding"@en .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#altLabel> "JSON Mode"@en .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#altLabel> "Sampling Parameters"@en .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#altLabel> "Structured Outputs"@en .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "guided decoding"@en .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/llm-sampling-structured-output> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.llm-sampling-structured-output.type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#altLabel> "MCP Clients"@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#altLabel> "MCP Servers"@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#altLabel> "MCP"@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#altLabel> "Model Context Protocol"@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6e4f75b4-c60f-4623-a9ba-760c8245753b> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/b0096dc5-2e2d-4bc1-8172-05bf486c3968> .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "FastMCP"@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <http://www.w3.org/2004/02/skos/core#scopeNote> "Connects agents with tools and data; agents with one another are A2A Protocol & Agent Networks."@en .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/mcp-protocol-servers-clients> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.mcp-protocol-servers-clients.async-python-with-asyncio> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#altLabel> "Knowledge Distillation"@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#altLabel> "Model Pruning"@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#altLabel> "Teacher-Student Training"@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/5608d5a0-6d5e-43b7-be37-616501729bb4> .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "model compression"@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <http://www.w3.org/2004/02/skos/core#scopeNote> "Fewer weights; fewer bits for each of them is Model Quantization."@en .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/model-distillation-pruning> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.model-distillation-pruning.supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#altLabel> "AWQ"@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#altLabel> "GGUF"@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#altLabel> "GPTQ"@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Quantization"@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#altLabel> "PTQ"@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#altLabel> "Post-Training Quantization"@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/5608d5a0-6d5e-43b7-be37-616501729bb4> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "model compression"@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "quantisation"@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <http://www.w3.org/2004/02/skos/core#scopeNote> "Fewer bits for each weight, without training; smaller models by training or by removing weights are Model Distillation & Pruning."@en .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.model-quantization.llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/model-quantization> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.model-quantization.model-serving-frameworks> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#altLabel> "Inference Engines"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#altLabel> "Inference Servers"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Serving"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#altLabel> "Model Serving"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#altLabel> "SGLang"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#altLabel> "TensorRT-LLM"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/1d86f05e-e9cc-40ce-99d8-2b21cc71b16b> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "TGI"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "text generation inference"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "vLLM"@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <http://www.w3.org/2004/02/skos/core#scopeNote> "Chooses, deploys, and configures an engine; how an engine forms batches is Continuous Batching & Inference Serving, and an agent in front of it is Production Agent Deployment."@en .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.model-serving-frameworks.docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/skill/model-serving-frameworks> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.model-serving-frameworks.transformer-architecture-internals> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#altLabel> "AI Supply-Chain Security"@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#altLabel> "AI-BOM"@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#altLabel> "Model Provenance"@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#altLabel> "Model Signing"@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#altLabel> "SBOM"@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/8088750d-8388-4170-a76f-48354c469c44> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#narrowMatch> <https://atlas.mitre.org/mitigations/AML.M0014> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#narrowMatch> <https://atlas.mitre.org/mitigations/AML.M0023> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0010> .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <http://www.w3.org/2004/02/skos/core#scopeNote> "Where models and their dependencies come from, and whether they are whole; known weaknesses in them are Vulnerability Scanning for AI Stacks."@en .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/model-supply-chain-security> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.model-supply-chain-security.vulnerability-scanning-for-ai-stacks> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Handoffs"@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Orchestration"@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Hierarchical Agents"@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Multi-Agent Systems"@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#altLabel> "Supervisor Agents"@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "AutoGen"@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "CrewAI"@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <http://www.w3.org/2004/02/skos/core#scopeNote> "Several agents in one system; agents of different systems that meet over a network are A2A Protocol & Agent Networks."@en .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.multi-agent-orchestration.agent-state-graph-patterns> .
  <https://genbodha.ai/taxonomy/skill/multi-agent-orchestration> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.multi-agent-orchestration.react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#altLabel> "Multi-GPU Inference"@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#altLabel> "Multi-GPU Serving"@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#altLabel> "Pipeline Parallelism"@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#altLabel> "Tensor Parallelism"@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/897b393f-e7e0-4248-a40d-d77119694e83> .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <http://www.w3.org/2004/02/skos/core#scopeNote> "Shards a model to serve it; training on several GPUs is Distributed Training Infrastructure."@en .
  <https://genbodha.ai/taxonomy/skill/multi-gpu-tensor-pipeline-parallelism> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#altLabel> "Chain-of-Thought Prompting"@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#altLabel> "CoT"@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt Design"@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt Engineering"@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "prompt versioning"@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "prompting"@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <http://www.w3.org/2004/02/skos/core#scopeNote> "Writes prompts that work across providers; comparing variants in production is Production Prompt Template Engineering, and choosing examples is Few-Shot & In-Context Learning Design."@en .
  <https://genbodha.ai/taxonomy/skill/multi-provider-prompt-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "CUA"@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "Computer-Use Agents"@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "GUI Agents"@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "Multimodal Agents"@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "Vision Agents"@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "Voice Agents"@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "computer use"@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/skill/7b0d5000-00da-4864-b776-6de49a87a669> .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <http://www.w3.org/2004/02/skos/core#scopeNote> "Sees, hears, and drives a desktop; driving a browser by the structure of pages is Web Browsing Agents."@en .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/multimodal-computer-use-agents> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.multimodal-computer-use-agents.react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#altLabel> "DLP"@en .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#altLabel> "Data-Exfiltration Prevention"@en .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#altLabel> "Data-Leakage Prevention"@en .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#altLabel> "Output Filtering"@en .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/a56dec32-05ef-45de-a256-ee6741f356db> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://atlas.mitre.org/mitigations/AML.M0020> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0057> .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <http://www.w3.org/2004/02/skos/core#scopeNote> "Stops data on its way out in an answer; other guardrails on output are Agent Safety Guardrails & Injection Defense, and PII in stores, prompts, and training data is PII & Data Governance."@en .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/output-filtering-data-loss-prevention> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.output-filtering-data-loss-prevention.pii-data-governance> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#altLabel> "Data Governance"@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#altLabel> "Data Residency"@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#altLabel> "PII Detection"@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#altLabel> "PII Masking"@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#altLabel> "PII Redaction"@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/a4346013-a967-4a58-a533-6b32ad1364c5> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "GDPR"@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Presidio"@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#narrowMatch> <https://atlas.mitre.org/mitigations/AML.M0025> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/skill/d3e9b00a-0891-4fa8-836d-8240ec3d2758> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0057> .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <http://www.w3.org/2004/02/skos/core#scopeNote> "PII in stores, prompts, and training data; stopping it on its way out in an answer is Output Filtering & Data-Loss Prevention."@en .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/pii-data-governance> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.pii-data-governance.python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#altLabel> "Direct Preference Optimization"@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#altLabel> "Preference Tuning"@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#altLabel> "RLAIF"@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#altLabel> "RLHF"@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#altLabel> "Reinforcement Learning from Human Feedback"@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43> .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "DPO"@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <http://www.w3.org/2004/02/skos/core#scopeNote> "Learns from preferences between answers; learning from examples of answers is Supervised Fine-Tuning (LoRA/QLoRA)."@en .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/preference-optimization-dpo-rlhf> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.preference-optimization-dpo-rlhf.supervised-fine-tuning-lora-qlora> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Deployment"@en .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Hosting"@en .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Serving"@en .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/1d86f05e-e9cc-40ce-99d8-2b21cc71b16b> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ae4f0cc6-e0b9-47f5-bdca-2fc2e6316dce> .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <http://www.w3.org/2004/02/skos/core#scopeNote> "Brings an agent into production; changing it there step by step is Agent Release Management, and serving the model is Model Serving Frameworks."@en .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/production-agent-deployment> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.production-agent-deployment.k8s-health-probes-autoscaling> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt A/B Testing"@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt Ablations"@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt Management"@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#altLabel> "PromptOps"@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "prompt versioning"@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <http://www.w3.org/2004/02/skos/core#scopeNote> "Compares and releases variants of prompts in production; writing prompts is Multi-Provider Prompt Engineering."@en .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/production-prompt-template-engineering> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.production-prompt-template-engineering.llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "Indirect Prompt Injection"@en .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt Injection"@en .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt-Injection Mitigation"@en .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#altLabel> "Prompt-Injection Prevention"@en .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/5898d99a-62a4-4e10-a2e3-0d815ce44248> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#narrowMatch> <https://atlas.mitre.org/mitigations/AML.M0030> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#relatedMatch> <http://data.europa.eu/esco/skill/501537a7-9d63-491d-ae02-09f04767ff1e> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0051> .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <http://www.w3.org/2004/02/skos/core#scopeNote> "Keeps instructions in data from taking effect; trying attacks is Red-Teaming & Jailbreak Testing, and guardrails around a whole agent are Agent Safety Guardrails & Injection Defense."@en .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/prompt-injection-defense> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.prompt-injection-defense.llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#altLabel> "Dataclasses"@en .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#altLabel> "OOP"@en .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#altLabel> "Object-Oriented Programming"@en .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#altLabel> "Object-Oriented Python"@en .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/5b9cde20-f1b9-4adc-bfb3-dbf70b14138d> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-classes-dataclasses> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Basics"@en .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Programming"@en .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#altLabel> "Python"@en .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#closeMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Python 3"@en .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-core-programming> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#altLabel> "Polars DataFrames"@en .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#altLabel> "Polars"@en .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/f9670490-8aa4-4540-b121-d440a8294aab> .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "data wrangling"@en .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-data-pipelines-with-polars> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2004/02/skos/core#altLabel> "List Comprehensions"@en .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Collections"@en .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Data Structures"@en .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-data-structures-comprehensions> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Mocking"@en .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Unit Testing"@en .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#altLabel> "pytest"@en .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6a322874-e32f-4cd8-9683-badce67a7f73> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/7961413f-61d0-4722-9cd9-20a050a29899> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/python-testing-with-pytest> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.python-testing-with-pytest.python-classes-dataclasses> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#altLabel> "Naive RAG"@en .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#altLabel> "RAG Pipelines"@en .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#altLabel> "RAG"@en .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#altLabel> "Retrieval-Augmented Generation"@en .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fff0e2cd-d0bd-4b02-9daf-158b79d9688a> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <http://www.w3.org/2004/02/skos/core#scopeNote> "One retrieval before one answer; finding and ranking passages well is Hybrid Retrieval & Reranking, and retrieval that an agent repeats, routes, or corrects is Agentic RAG & Knowledge Graphs."@en .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.rag-pipeline-fundamentals.embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/rag-pipeline-fundamentals> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.rag-pipeline-fundamentals.llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#altLabel> "Agent Loop"@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#altLabel> "Agentic Loops"@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#altLabel> "Plan-and-Execute Agents"@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#altLabel> "ReAct Agents"@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#altLabel> "ReAct Loop"@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "reason and act"@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <http://www.w3.org/2004/02/skos/core#scopeNote> "Lets the model choose the next step; steps laid out in advance are Agent State-Graph Patterns."@en .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.react-planning-agent-loops.llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/react-planning-agent-loops> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.react-planning-agent-loops.multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Streaming"@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#altLabel> "SSE"@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#altLabel> "Server-Sent Events"@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#altLabel> "Token Streaming"@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#altLabel> "WebSockets"@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/6e4f75b4-c60f-4623-a9ba-760c8245753b> .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <http://www.w3.org/2004/02/skos/core#scopeNote> "Tokens and messages to a user; events between services are Streaming Data with Kafka/Pulsar."@en .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/real-time-streaming-with-sse-websockets> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.real-time-streaming-with-sse-websockets.llm-api-integration> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "AI Red Teaming"@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "Adversarial Testing"@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "Jailbreaking"@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Red Teaming"@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#altLabel> "Red Teaming"@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/0ffdb6ac-03b5-4f1c-bfcc-3d9cb874fdf9> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/f4a85869-1855-45d5-a43c-7ee8cd451996> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://atlas.mitre.org/mitigations/AML.M0008> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "PyRIT"@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "garak"@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0054> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0065> .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <http://www.w3.org/2004/02/skos/core#scopeNote> "Attacks, and reports what failed; repairing it is Prompt Injection Defense, and finding weak places in a design is Threat Modeling for AI Systems."@en .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/red-teaming-jailbreak-testing> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.red-teaming-jailbreak-testing.multi-provider-prompt-engineering> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#altLabel> "Code Execution Sandbox"@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#altLabel> "Code Interpreter"@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#altLabel> "Code Sandboxing"@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#altLabel> "Secure Code Execution"@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ae4f0cc6-e0b9-47f5-bdca-2fc2e6316dce> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://atlas.mitre.org/mitigations/AML.M0032> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Firecracker"@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "gVisor"@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0105> .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/sandboxed-agent-code-execution> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.sandboxed-agent-code-execution.llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#altLabel> "Assisted Decoding"@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#altLabel> "Draft Models"@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#altLabel> "Lookahead Decoding"@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#altLabel> "Speculative Sampling"@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "EAGLE"@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Medusa"@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/speculative-decoding> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.speculative-decoding.inference-latency-profiling> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#altLabel> "Apache Pulsar"@en .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#altLabel> "Event Streaming"@en .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#altLabel> "Event-Driven Pipelines"@en .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#altLabel> "Kafka"@en .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/48db96bf-3314-45c6-bad8-fdb6e20e5639> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/897b393f-e7e0-4248-a40d-d77119694e83> .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <http://www.w3.org/2004/02/skos/core#scopeNote> "Events between services; tokens and messages to a user are Real-Time Streaming with SSE & WebSockets."@en .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/streaming-data-with-kafka-pulsar> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.streaming-data-with-kafka-pulsar.type-hints-pydantic-models> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#altLabel> "Instruction Tuning"@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Fine-Tuning"@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#altLabel> "LoRA"@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#altLabel> "PEFT"@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#altLabel> "QLoRA"@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#altLabel> "SFT"@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/3a2d5b45-56e4-4f5a-a55a-4a4a65afdc43> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "finetuning"@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "low-rank adaptation"@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <http://www.w3.org/2004/02/skos/core#scopeNote> "Learns from examples of answers; learning from preferences is Preference Optimization (DPO/RLHF), and from plain text Continued Pretraining for Domain Adaptation."@en .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.supervised-fine-tuning-lora-qlora.gpu-memory-management> .
  <https://genbodha.ai/taxonomy/skill/supervised-fine-tuning-lora-qlora> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.supervised-fine-tuning-lora-qlora.llm-evaluation-harnesses> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#altLabel> "AI Threat Modeling"@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Threat Modeling"@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/fe1c2b32-7fe9-4668-affa-07ff658a68cf> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "MITRE ATLAS"@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "OWASP Top 10 for LLM"@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "PASTA"@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "STRIDE"@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <http://www.w3.org/2004/02/skos/core#scopeNote> "Finds weak places in a design; trying them on a running system is Red-Teaming & Jailbreak Testing."@en .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.threat-modeling-for-ai-systems.llm-function-calling-tool-use> .
  <https://genbodha.ai/taxonomy/skill/threat-modeling-for-ai-systems> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.threat-modeling-for-ai-systems.rag-pipeline-fundamentals> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#altLabel> "Dataset Curation"@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#altLabel> "Dataset Decontamination"@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#altLabel> "Dataset Deduplication"@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#altLabel> "Training Data Curation"@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/50b100ea-74fd-4706-99db-3e4ca55e51b8> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/906323f4-00c4-4c3b-ab5a-8af77be3456e> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "NeMo Curator"@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/mitigations/AML.M0007> .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <http://www.w3.org/2004/02/skos/core#scopeNote> "Data to train on; the quality of data in pipelines is Data Quality & Validation."@en .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/training-dataset-curation> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.training-dataset-curation.python-data-pipelines-with-polars> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#altLabel> "Attention Mechanism"@en .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Internals"@en .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#altLabel> "Self-Attention"@en .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#altLabel> "Transformer Architecture"@en .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/5608d5a0-6d5e-43b7-be37-616501729bb4> .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/transformer-architecture-internals> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.transformer-architecture-internals.python-data-structures-comprehensions> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#altLabel> "Pydantic"@en .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#altLabel> "Python Typing"@en .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#altLabel> "Type Annotations"@en .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#altLabel> "Type Hints"@en .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d> .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "mypy"@en .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/type-hints-pydantic-models> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#altLabel> "Pinecone"@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#altLabel> "Qdrant"@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#altLabel> "Vector DB"@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#altLabel> "Vector Databases"@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#altLabel> "Vector Store"@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#altLabel> "pgvector"@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/29fb0fb5-dfc4-4098-ac9b-3a712000f48f> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/d6cdef49-b669-4507-91d1-3f959cf98e47> .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Chroma"@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Milvus"@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <http://www.w3.org/2004/02/skos/core#scopeNote> "Runs a store for vectors; what to store and how to search is Embeddings & Semantic Search."@en .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/vector-database-operations> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.vector-database-operations.embeddings-semantic-search> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#altLabel> "Container Scanning"@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#altLabel> "Dependency Scanning"@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#altLabel> "Image Scanning"@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#altLabel> "SAST"@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#altLabel> "SCA"@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#altLabel> "Vulnerability Scanning"@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/dad7e408-162f-46a4-8567-db560e19e2fc> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/f4a85869-1855-45d5-a43c-7ee8cd451996> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#closeMatch> <https://atlas.mitre.org/mitigations/AML.M0016> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Snyk"@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "Trivy"@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <http://www.w3.org/2004/02/skos/core#scopeNote> "Known weaknesses in code, images, and models; where these come from is Model Supply-Chain Security."@en .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.vulnerability-scanning-for-ai-stacks.docker-containerization-for-llm-apps> .
  <https://genbodha.ai/taxonomy/skill/vulnerability-scanning-for-ai-stacks> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.vulnerability-scanning-for-ai-stacks.python-core-programming> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "Browser Agents"@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "LLM Browser Automation"@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#altLabel> "Web Agents"@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/696e3b5b-8b61-45af-ae4c-3ab700f197ec> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/e465a154-93f7-4973-9ce1-31659fe16dd2> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "browser-use"@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "headless browser"@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <http://www.w3.org/2004/02/skos/core#scopeNote> "Drives a browser by the structure of pages; agents that see a screen and drive a desktop are Multimodal & Computer-Use Agents."@en .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.web-browsing-agents.llm-sampling-structured-output> .
  <https://genbodha.ai/taxonomy/skill/web-browsing-agents> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.web-browsing-agents.react-planning-agent-loops> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2000/01/rdf-schema#isDefinedBy> <https://genbodha.ai/taxonomy/skills> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "Egress Control"@en .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "Zero Trust"@en .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "Zero-Trust Architecture"@en .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#altLabel> "mTLS"@en .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#broadMatch> <http://data.europa.eu/esco/skill/14d1e367-3efe-4ec5-86ae-eca48710ee4e> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#historyNote> "Introduced in 1.0.0; changed in 1.3.0."@en .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#relatedMatch> <https://atlas.mitre.org/techniques/AML.T0025> .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <http://www.w3.org/2004/02/skos/core#scopeNote> "Trusts no network, inside or outside of a cluster; ingress and policies of one cluster are Kubernetes Ingress, TLS & NetworkPolicy."@en .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <https://genbodha.ai/taxonomy/ns#changedIn> "1.3.0" .
  <https://genbodha.ai/taxonomy/skill/zero-trust-networking-for-ai> <https://genbodha.ai/taxonomy/ns#prerequisite> <https://genbodha.ai/taxonomy/prerequisite/skill.zero-trust-networking-for-ai.kubernetes-ingress-tls-networkpolicy> .
  <https://genbodha.ai/taxonomy/skills> <http://purl.org/dc/terms/created> "2026-06-14"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skills> <http://purl.org/dc/terms/creator> <https://genbodha.ai> .
  <https://genbodha.ai/taxonomy/skills> <http://purl.org/dc/terms/description> "Roles curated from live GenAI job descriptions and vetted by practicing engineers; each role's responsibilities map to a skill ladder assessed by graded labs. The role is the unit; the skill is what gets measured."@en .
  <https://genbodha.ai/taxonomy/skills> <http://purl.org/dc/terms/modified> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy/skills> <http://purl.org/dc/terms/publisher> <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> .
  <https://genbodha.ai/taxonomy/skills> <http://purl.org/vocab/vann/preferredNamespaceUri> "https://genbodha.ai/taxonomy/" .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2002/07/owl#versionInfo> "1.3.0" .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2004/02/skos/core#definition> "Roles curated from live GenAI job descriptions and vetted by practicing engineers; each role's responsibilities map to a skill ladder assessed by graded labs. The role is the unit; the skill is what gets measured."@en .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2004/02/skos/core#note> "Title, description and counts are those of the published page. What the page says of job descriptions, practicing engineers and graded labs is about its own making, and was not checked for this edition. The links from responsibilities to skills and between skills were judged by the editors of this repository, one by one, from the published words alone; they were not measured on job descriptions, no one else has judged them yet, and there are no labs. Other names, scope notes, reasons for links, and mappings to ESCO, O*NET and MITRE ATLAS are by the editors, too."@en .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/2004/02/skos/core#prefLabel> "Skill ladder"@en .
  <https://genbodha.ai/taxonomy/skills> <http://www.w3.org/ns/prov#wasDerivedFrom> <https://genbodha.ai/taxonomy#source> .
  <https://genbodha.ai/taxonomy/skills> <https://schema.org/citation> "https://genbodha.ai/taxonomy#source"^^<http://www.w3.org/2001/XMLSchema#anyURI> .
  <https://genbodha.ai/taxonomy/skills> <https://schema.org/license> <https://creativecommons.org/licenses/by/4.0/> .
  <https://genbodha.ai/taxonomy> <http://creativecommons.org/ns#attributionName> "GenBodha; edition by the editors of this repository" .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/bibliographicCitation> "GenBodha. \"The GenAI Engineering Role Taxonomy v1.0.\" genbodha.ai, 2026-06-14. https://genbodha.ai/taxonomy (CC-BY-4.0). Edition 1.3.0, 2026-11-30, with editorial additions." .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/contributor> <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/issued> "2026-11-30"^^<http://www.w3.org/2001/XMLSchema#date> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Category.alt_labels> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Discipline.broad_match> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Discipline.position> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Discipline.related_match> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Responsibility.requirements> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.alt_labels> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.broad_match> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.close_match> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.hidden_labels> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.narrow_match> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.prerequisites> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.related_match> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Skill.scope_notes> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/provenance> <https://genbodha.ai/taxonomy/provenance-statement/Taxonomy.provenance> .
  <https://genbodha.ai/taxonomy> <http://purl.org/dc/terms/publisher> <https://editors.invalid/5b1f0c52-3c0a-4f0e-9a52-6d1c2b7e8f43> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/2004/02/skos/core#note> "Title, description and counts are those of the published page. What the page says of job descriptions, practicing engineers and graded labs is about its own making, and was not checked for this edition. The links from responsibilities to skills and between skills were judged by the editors of this repository, one by one, from the published words alone; they were not measured on job descriptions, no one else has judged them yet, and there are no labs. Other names, scope notes, reasons for links, and mappings to ESCO, O*NET and MITRE ATLAS are by the editors, too."@en .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#hasVersion> <https://genbodha.ai/taxonomy/1.3.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#previousVersion> <https://genbodha.ai/taxonomy/1.2.0> .
  <https://genbodha.ai/taxonomy> <http://www.w3.org/ns/dcat#version> "1.3.0" .
  <https://genbodha.ai/taxonomy> <https://genbodha.ai/taxonomy/ns#previousVersion> "1.2.0" .
  <https://genbodha.ai> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Organization> .
  <https://genbodha.ai> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Organization> .
  <https://genbodha.ai> <https://schema.org/name> "GenBodha" .
  <https://genbodha.ai> <https://schema.org/url> "https://genbodha.ai"^^<http://www.w3.org/2001/XMLSchema#anyURI> .
}
