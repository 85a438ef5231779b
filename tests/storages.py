"""Both places in which bytes are kept, a folder and an S3 bucket, for the tests that must hold in each."""

import boto3
import pytest

from cms.settings.storages import storages as storages_by_environment

BUCKET = "the-library"
ACCESS = {"S3_ACCESS_KEY_ID": "for-tests", "S3_SECRET_ACCESS_KEY": "only", "S3_REGION": "eu-west-2"}


@pytest.fixture(scope="session")
def s3_address():
    """The address of a server that answers as S3 does."""
    # Not above: it takes a second to import, in each process of the tests, and the browser's never need it.
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3_address, settings, monkeypatch):
    """Let the environment name a bucket; return it, empty, as boto3 knows it."""
    for name, value in {"S3_BUCKET": BUCKET, "S3_ENDPOINT_URL": s3_address, **ACCESS}.items():
        monkeypatch.setenv(name, value)
    settings.STORAGES = storages_by_environment(settings.VAR_DIR) | {"staticfiles": settings.STORAGES["staticfiles"]}
    made = boto3.resource(
        "s3",
        endpoint_url=s3_address,
        region_name=ACCESS["S3_REGION"],
        aws_access_key_id=ACCESS["S3_ACCESS_KEY_ID"],
        aws_secret_access_key=ACCESS["S3_SECRET_ACCESS_KEY"],
    ).Bucket(BUCKET)
    made.create(CreateBucketConfiguration={"LocationConstraint": ACCESS["S3_REGION"]})
    yield made
    made.objects.delete()
    made.delete()


@pytest.fixture(params=["folder", "bucket"])
def each_storage(request):
    """Run the test twice: with files in a folder, and in a bucket."""
    if request.param == "bucket":
        request.getfixturevalue("bucket")
    return request.param
