//! How our three words of error leave through GraphQL: problems as `userErrors`, refusals and faults as top-level errors.
//! What went wrong is decided elsewhere; statuses of HTTP are in `http.rs`.

use async_graphql::{ErrorExtensionValues, Response, SimpleObject, Value};

use crate::{
    error::{Error, Problem},
    locale::Locale,
};

/// The languages' word for a fault in `extensions.code`.
pub const FAULT: &str = "FAULT";
/// The word for input that the reader can mend.
pub const PROBLEMS: &str = "PROBLEMS";

/// Something in the input that can be mended.
#[derive(Clone, Debug, PartialEq, Eq, SimpleObject)]
pub struct UserError {
    /// The path of the input that it is about, one part per level; empty when it is about the whole.
    pub field: Vec<String>,
    /// A stable word for programs.
    pub code: String,
    /// A sentence for people, in the language of the request.
    pub message: String,
}

impl UserError {
    /// One problem, told in `locale`.
    pub fn new(problem: &Problem, locale: Locale) -> Self {
        Self {
            field: problem.field.split('.').filter(|part| !part.is_empty()).map(str::to_owned).collect(),
            code: problem.text.code.to_owned(),
            message: problem.message(locale),
        }
    }
}

/// Splits what an action answered: problems become `userErrors`, anything else stays an error.
pub fn payload<T>(answer: Result<T, Error>, locale: Locale) -> Result<(Option<T>, Vec<UserError>), Error> {
    match answer {
        Ok(changed) => Ok((Some(changed), Vec::new())),
        Err(Error::Problems(problems)) => {
            Ok((None, problems.iter().map(|problem| UserError::new(problem, locale)).collect()))
        }
        Err(other) => Err(other),
    }
}

/// The sentence is Dutch until [`localize`] tells it in the language of the request.
impl From<Error> for async_graphql::Error {
    fn from(error: Error) -> Self {
        Self {
            message: error.message(Locale::default()),
            extensions: Some(extensions(&error, Locale::default())),
            source: Some(std::sync::Arc::new(error)),
        }
    }
}

/// Tells every error of ours in an answer in the language of the request.
pub fn localize(response: &mut Response, locale: Locale) {
    for told in &mut response.errors {
        let Some(error) = told.source::<Error>().cloned() else { continue };
        told.message = error.message(locale);
        told.extensions = Some(extensions(&error, locale));
    }
}

fn extensions(error: &Error, locale: Locale) -> ErrorExtensionValues {
    let mut values = ErrorExtensionValues::default();
    match error {
        Error::Problems(problems) => {
            values.set("code", PROBLEMS);
            let told = problems.iter().map(|problem| {
                let told = UserError::new(problem, locale);
                async_graphql::value!({ "field": told.field, "code": told.code, "message": told.message })
            });
            values.set("problems", Value::List(told.collect()));
        }
        Error::Refused(refusal) => {
            values.set("code", refusal.kind.as_str());
            values.set("reason", refusal.text.code);
            if let Some(wait) = refusal.retry_after {
                values.set("retryAfterSeconds", wait.as_secs_f64().ceil());
            }
        }
        Error::Fault(fault) => {
            values.set("code", FAULT);
            values.set("reason", fault.text().code);
            values.set("faultId", fault.id().to_string());
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use async_graphql::{EmptyMutation, EmptySubscription, Object, Schema};

    use super::*;
    use crate::error::{Fault, Refusal, texts};

    struct Query;

    #[Object]
    impl Query {
        async fn refused(&self) -> Result<Option<i32>, Error> {
            Err(Refusal::sign_in().into())
        }

        async fn broken(&self) -> Result<Option<i32>, Error> {
            Err(Fault::new("SELECT secret FROM table").into())
        }

        async fn wrong(&self) -> Result<Option<i32>, Error> {
            Err(Problem::new("sections.0.body", &texts::REQUIRED).into())
        }
    }

    async fn told(document: &str, locale: Locale) -> serde_json::Value {
        let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
        let mut response = schema.execute(document).await;
        localize(&mut response, locale);
        serde_json::to_value(response).unwrap()
    }

    #[tokio::test]
    async fn a_refusal_is_told_in_the_language_of_the_request() {
        for locale in Locale::ALL {
            let told = told("{ refused }", locale).await;
            assert_eq!(told["errors"][0]["message"], texts::SIGN_IN_FIRST.render(locale, &[]));
            assert_eq!(told["errors"][0]["extensions"]["code"], "SIGN_IN");
        }
    }

    #[tokio::test]
    async fn a_fault_shows_its_id_and_never_its_cause() {
        let told = told("{ broken }", Locale::En).await;
        assert_eq!(told["errors"][0]["extensions"]["code"], FAULT);
        assert_eq!(told["errors"][0]["extensions"]["reason"], "SOMETHING_WENT_WRONG");
        let id = told["errors"][0]["extensions"]["faultId"].as_str().unwrap();
        assert!(told["errors"][0]["message"].as_str().unwrap().contains(id));
        assert!(!told.to_string().contains("SELECT"));
    }

    #[tokio::test]
    async fn problems_are_told_with_the_path_of_their_input() {
        let told = told("{ wrong }", Locale::Nl).await;
        let problem = &told["errors"][0]["extensions"]["problems"][0];
        assert_eq!(problem["field"], serde_json::json!(["sections", "0", "body"]));
        let (changed, errors) = payload::<()>(Err(Problem::new("title", &texts::REQUIRED).into()), Locale::En).unwrap();
        assert_eq!((changed, errors[0].code.as_str()), (None, "REQUIRED"));
    }
}
